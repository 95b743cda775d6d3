//! Adverts as files: one TOML file for each vacancy in a folder.

use std::path::Path;

use anyhow::Context;
use applicant_recruitment::Vacancy;

/// The adverts of this example, by their files.
const SAMPLES: [(&str, &str); 3] = [
    ("pso-london.toml", include_str!("../../vacancies/pso-london.toml")),
    ("pso-wales.toml", include_str!("../../vacancies/pso-wales.toml")),
    ("case-administrator.toml", include_str!("../../vacancies/case-administrator.toml")),
];

pub fn samples() -> anyhow::Result<Vec<Vacancy>> {
    SAMPLES.into_iter().map(|(name, text)| advert(name, text)).collect()
}

/// Reads every `.toml` file of a folder, in the order of their names.
pub fn read(folder: &Path) -> anyhow::Result<Vec<Vacancy>> {
    let files =
        std::fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut paths = files.map(|file| Ok(file?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    anyhow::ensure!(!paths.is_empty(), "{} has no advert: a file that ends in .toml", folder.display());
    let read = |path: &std::path::PathBuf| {
        let name = path.display().to_string();
        advert(&name, &std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?)
    };
    let adverts = paths.iter().map(read).collect::<anyhow::Result<Vec<Vacancy>>>()?;
    for (place, advert) in adverts.iter().enumerate() {
        let is_twice = adverts.iter().take(place).any(|other| other.reference == advert.reference);
        anyhow::ensure!(!is_twice, "two adverts have the reference {}", advert.reference);
    }
    Ok(adverts)
}

fn advert(name: &str, text: &str) -> anyhow::Result<Vacancy> {
    let advert: Vacancy = toml::from_str(text).with_context(|| format!("{name} is no advert"))?;
    advert.verify().map_err(|faults| anyhow::anyhow!("{name} cannot be used: {faults}"))?;
    Ok(advert)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_samples_can_be_applied_for() {
        let now = "2026-11-28T12:00:00".parse().unwrap();
        for advert in samples().unwrap() {
            assert!(advert.is_open_at(now), "{}", advert.reference);
            let policy = applicant::Policy::named(&advert.role).unwrap();
            advert.verify_for(policy).unwrap();
        }
    }

    #[test]
    fn a_folder_names_the_file_that_is_wrong() {
        let folder = std::env::temp_dir().join(format!("adverts-{}", crate::store::secret()));
        std::fs::create_dir(&folder).unwrap();
        let said = || format!("{:#}", read(&folder).unwrap_err());
        assert!(said().contains("has no advert"), "{}", said());
        std::fs::write(folder.join("b.toml"), SAMPLES[0].1).unwrap();
        assert_eq!(read(&folder).unwrap().len(), 1);
        std::fs::write(folder.join("c.toml"), SAMPLES[0].1).unwrap();
        assert!(said().contains("two adverts have the reference PSO-1042"), "{}", said());
        std::fs::write(folder.join("c.toml"), "reference = 1").unwrap();
        assert!(said().contains("c.toml is no advert"), "{}", said());
        std::fs::write(folder.join("c.toml"), SAMPLES[1].1.replace("\"wales\", ", "\"wales\", \"wales\", "))
            .unwrap();
        assert!(said().contains("c.toml cannot be used"), "{}", said());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
