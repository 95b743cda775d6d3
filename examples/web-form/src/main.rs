//! The whole application as a web form. Works with JavaScript off.
//!
//! ```sh
//! cargo run -p web-form
//! ```

mod alerts;
mod app;
mod apply;
mod assets;
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

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;
use clap::{Parser, Subcommand};

use app::{App, now};
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
    /// browsers send the cookie by it alone.
    #[arg(long, global = true)]
    address: Option<String>,
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
    /// Sends that many sample applications.
    #[cfg(feature = "fill")]
    Fill { count: usize },
    /// Says who recruits, at /desk.
    #[command(subcommand)]
    Desk(desk::People),
}

/// How long requests in progress have, once the site is told to stop.
const PATIENCE: Duration = Duration::from_secs(10);

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
            let here = format!("http://{}", args.listen);
            people.run(&store, args.address.as_deref().unwrap_or(&here)).await?;
        }
        #[cfg(feature = "fill")]
        Some(Command::Fill { count }) => fill::fill(&site_of(&args, store.clone())?, count).await?,
        None => serve(&args, store.clone()).await?,
    }
    store.close().await;
    Ok(())
}

fn site_of(args: &Args, store: Store) -> anyhow::Result<App> {
    let mail = Mail::new(args.mail_server.as_deref(), args.mail_folder.clone(), &args.mail_from)?;
    let posts = app::posts(args.policy.as_deref(), args.vacancies.as_deref())?;
    let package = match args.no_browser_package {
        true => None,
        false => {
            Package::find(args.browser_package.as_deref()).context("cannot read the package for browsers")?
        }
    };
    App::new(store, posts, args.address.clone(), mail, package)
}

async fn serve(args: &Args, store: Store) -> anyhow::Result<()> {
    let app = site_of(args, store)?;
    let figures = Figures::new(args.log);
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    println!("Open http://{}/", listener.local_addr()?);
    if let Some(address) = args.metrics {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let figures = figures.clone();
        tokio::spawn(async move { axum::serve(listener, figures.routes()).await });
    }
    tokio::spawn(keep_tidy(app.clone()));
    if args.address.is_none() {
        println!("Job alerts are not sent: say how the site is reached with --address");
    }
    tokio::spawn(alerts::keep_telling(app.clone()));
    let served = axum::serve(listener, figures.watch(site::router(app))).with_graceful_shutdown(stopped());
    tokio::select! {
        served = served => served?,
        // Somebody who holds a connection open holds nothing else up.
        () = async { stopped().await; tokio::time::sleep(PATIENCE).await } => {}
    }
    Ok(())
}

/// Deletes every hour what was not sent in its time.
async fn keep_tidy(app: App) {
    let mut every = tokio::time::interval(Duration::from_secs(3600));
    loop {
        every.tick().await;
        if let Err(error) = app.store.purge(now()).await {
            eprintln!("store: {error}");
        }
    }
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
