//! Reading what belongs at a place of a draft, by its keys. Only the format is generic here: no draft is compiled for each.

use serde::de::{Error as _, MapAccess, SeqAccess};

use super::key::Key;
use super::read::{Seed, Take};
use super::read_rows;
use super::rows::How;
use super::{Answer, AsSent, Group, Intake, PlaceMut, UnknownKeys};

impl<'de> Take<'de> for PlaceMut<'_> {
    fn answer(&mut self, answer: Answer) {
        match self {
            PlaceMut::Answer(place) => **place = answer,
            PlaceMut::Group(group) => *group.beside_mut() = UnknownKeys::instead(answer),
            PlaceMut::List(list) => *list.how_mut() = How::instead(answer),
        }
    }

    fn list<A: SeqAccess<'de>>(&mut self, list: A, intake: Intake<'_>) -> Result<(), A::Error> {
        match self {
            PlaceMut::List(rows) => read_rows::read_list(&mut **rows, list, intake),
            PlaceMut::Answer(_) | PlaceMut::Group(_) => {
                Answer::of_list(list, intake).map(|answer| self.answer(answer))
            }
        }
    }

    fn map<A: MapAccess<'de>>(&mut self, map: A, intake: Intake<'_>) -> Result<(), A::Error> {
        match self {
            PlaceMut::Answer(place) => Answer::of_map(map, intake).map(|answer| **place = answer),
            PlaceMut::Group(group) => read_group(&mut **group, map, intake),
            PlaceMut::List(rows) => read_rows::read_map(&mut **rows, map, intake),
        }
    }
}

/// What a key of a group says: where its answer belongs.
enum Below<'t> {
    Answer(&'t mut Answer),
    More(PlaceMut<'t>),
    /// A key that came before, or that is not known.
    Other(String),
}

/// Finds where the answer of a key belongs.
fn below<'t>(group: &'t mut dyn Group) -> impl FnOnce(&str) -> Below<'t> {
    move |key| match group.below_mut(key) {
        Some(PlaceMut::Answer(answer)) if answer.is_absent() => Below::Answer(answer),
        Some(place) if place.as_place().is_absent() => Below::More(place),
        Some(_) | None => Below::Other(key.to_owned()),
    }
}

/// Reads the keys and the values of a group.
fn read_group<'de, A: MapAccess<'de>>(
    group: &mut dyn Group,
    mut map: A,
    intake: Intake<'_>,
) -> Result<(), A::Error> {
    *group.beside_mut() = UnknownKeys::known();
    while let Some(below) = map.next_key_seed(Key(intake, below(group)))? {
        match below {
            Below::Answer(answer) => map.next_value_seed(Seed(intake, answer))?,
            Below::More(mut place) => map.next_value_seed(Seed(intake, &mut place))?,
            Below::Other(key) => read_other(group, key, &mut map, intake)?,
        }
    }
    Ok(())
}

/// Reads a key that came before or is not known. Among equal keys the last one is the answer, and the others are kept beside it.
fn read_other<'de, A: MapAccess<'de>>(
    group: &mut dyn Group,
    key: String,
    map: &mut A,
    intake: Intake<'_>,
) -> Result<(), A::Error> {
    intake.room_for_key(group.beside().kept())?;
    if let Some(mut place) = group.below_mut(&key) {
        let earlier = AsSent::of_place(place.as_place()).map_err(A::Error::custom)?;
        place.clear();
        map.next_value_seed(Seed(intake, &mut place))?;
        group.beside_mut().keep_earlier(key, earlier);
    } else {
        let mut answer = Answer::default();
        map.next_value_seed(Seed(intake, &mut answer))?;
        group.beside_mut().insert(key, answer);
    }
    Ok(())
}
