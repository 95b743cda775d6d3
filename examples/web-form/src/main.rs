//! The whole application as a web form. Works with JavaScript off.
//!
//! ```sh
//! cargo run -p web-form
//! ```

mod alerts;
mod app;
mod apply;
mod assets;
mod clients;
mod clock;
mod cookies;
mod desk;
#[cfg(feature = "fill")]
mod fill;
mod frame;
mod jobs;
mod mail;
mod notes;
mod observe;
mod package;
mod refused;
mod site;
mod store;
#[cfg(test)]
mod tests;
mod tidy;

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Parser, Subcommand};

use app::{App, Settings};
use mail::Mail;
use observe::Figures;
use package::Package;
use store::Store;

/// The application for a post, as a web form.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3000", global = true)]
    listen: SocketAddr,
    /// The SQLite file that holds everything; made where it is missing.
    #[arg(long, default_value = "applications.sqlite", global = true)]
    file: PathBuf,
    /// A PostgreSQL database in place of the file, such as `postgres://user@host/name`: several instances can then serve one pile.
    #[arg(long, global = true)]
    database: Option<String>,
    /// How the site is reached from outside, such as `https://jobs.example.com` behind a proxy. Links begin with it, and with https
    /// browsers send the cookie by it alone. Needed where the site listens to more than this machine.
    #[arg(long, global = true)]
    address: Option<String>,
    /// Takes the last address of X-Forwarded-For for the client: there has to be a proxy that writes it.
    #[arg(long)]
    behind_proxy: bool,
    /// How many days what was sent is kept after the job is closed; without an advert, after it was sent.
    #[arg(long, default_value_t = Settings::default().days_sent_kept, value_parser = clap::value_parser!(u32).range(1..=3650))]
    keep_sent_days: u32,
    /// Says that the clock is right, although it leapt since the site was last in use: what is old by it is deleted.
    #[arg(long)]
    clock_is_right: bool,
    /// A post without adverts: the id of a policy of the crate, or a policy file.
    #[arg(long)]
    policy: Option<String>,
    /// A folder of adverts, one TOML file each. Without it and without a policy the samples of this example are advertised.
    #[arg(long)]
    vacancies: Option<PathBuf>,
    /// The folder of the package for browsers, with which a page checks answers itself and else asks the server. What
    /// `scripts/js.sh build` makes is found without it.
    #[arg(long)]
    browser_package: Option<PathBuf>,
    /// Serves no package for browsers, even where one was built.
    #[arg(long, conflicts_with = "browser_package")]
    no_browser_package: bool,
    /// A mail server, such as `smtps://user:password@mail.example.com`. Without it messages are written into a folder.
    #[arg(long)]
    mail_server: Option<String>,
    /// The folder for messages where there is no mail server; made where it is missing.
    #[arg(long, default_value = "mail")]
    mail_folder: PathBuf,
    /// Who messages come from.
    #[arg(long, default_value = "no-reply@example.com")]
    mail_from: String,
    /// Where Prometheus finds figures at /metrics: an address that is not open to the public.
    #[arg(long)]
    metrics: Option<SocketAddr>,
    /// Writes a line of JSON for each request: its route, status and time, and nothing of an applicant.
    #[arg(long)]
    log: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Subcommand)]
enum Command {
    /// Copies everything into a new file, while the site is in use.
    Backup {
        /// The file, which must not be there.
        to: PathBuf,
    },
    /// Sends that many sample applications, of which half are rated and decided, and prints links that lead to others.
    #[cfg(feature = "fill")]
    Fill {
        sent: usize,
        /// How many are filled in and not sent.
        #[arg(default_value_t = 0)]
        open: usize,
    },
    /// Says who recruits, at /desk.
    #[command(subcommand)]
    Desk(desk::People),
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let store = match &args.database {
        // The address of a database may hold a password.
        Some(address) => Store::open(address).await.context("cannot open the database")?,
        None => {
            let open = Store::open_file(&args.file).await;
            open.with_context(|| format!("cannot open {}", args.file.display()))?
        }
    };
    match args.command.clone() {
        Some(Command::Backup { to }) => store.copy_to(&to).await?,
        Some(Command::Desk(people)) => {
            people.run(&store, &settings_of(&args, args.listen).verified()?).await?;
        }
        #[cfg(feature = "fill")]
        Some(Command::Fill { sent, open }) => {
            fill::fill(&site_of(&args, args.listen, store.clone())?, sent, open).await?
        }
        None => serve(&args, store.clone()).await?,
    }
    store.close().await;
    Ok(())
}

fn site_of(args: &Args, listen: SocketAddr, store: Store) -> anyhow::Result<App> {
    let mail = Mail::new(args.mail_server.as_deref(), args.mail_folder.clone(), &args.mail_from)?;
    let posts = app::posts(args.policy.as_deref(), args.vacancies.as_deref())?;
    let package = match args.no_browser_package {
        true => None,
        false => {
            Package::find(args.browser_package.as_deref()).context("cannot read the package for browsers")?
        }
    };
    App::new(store, posts, settings_of(args, listen), mail, package)
}

fn settings_of(args: &Args, listen: SocketAddr) -> Settings {
    Settings {
        address: args.address.clone(),
        listen,
        is_behind_proxy: args.behind_proxy,
        days_sent_kept: args.keep_sent_days,
        ..Settings::default()
    }
}

async fn serve(args: &Args, store: Store) -> anyhow::Result<()> {
    // Before anything listens.
    settings_of(args, args.listen).verified()?;
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    let at = listener.local_addr()?;
    let app = site_of(args, at, store)?;
    let (figures, limits) = (Figures::new(args.log), app.settings.limits);
    println!("Open http://{at}/");
    if let Some(address) = args.metrics {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let figures = figures.clone();
        let pages = serving::within(limits, figures.routes());
        tokio::spawn(serving::serve(listener, pages, limits, std::future::pending()));
    }
    tokio::spawn(tidy::keep_tidy(app.clone(), figures.clone(), args.clock_is_right));
    tokio::spawn(alerts::keep_telling(app.clone()));
    serving::serve(listener, figures.watch(site::router(app)), limits, stopped()).await;
    Ok(())
}

/// Waits until the site is told to stop, by whoever runs it or by the machine.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        return;
    }
    let _ = interrupted.await;
}
