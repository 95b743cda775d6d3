//! Serves a router as `axum::serve` does, with limits on what a client can hold up: the time that it takes, the connections that it
//! keeps open, and what is read of a body that is too large.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tower::ServiceExt as _;

/// How much time and room a client has.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For the whole head of a request, from the opening of the connection or the last answer on it.
    pub head: Duration,
    /// For the whole body of a request.
    pub body: Duration,
    /// For making an answer, which may wait for a database.
    pub answer: Duration,
    /// For a connection, whatever comes by it; what is in progress then has `patience` left.
    pub connection: Duration,
    /// For what is in progress when a connection or the service is to end.
    pub patience: Duration,
    /// As many connections as are open at once; others wait to be accepted.
    pub connections: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        let seconds = Duration::from_secs;
        Limits {
            head: seconds(30),
            body: seconds(30),
            answer: seconds(30),
            connection: seconds(300),
            patience: seconds(10),
            connections: 4096,
        }
    }
}

/// As much of a body as a handler gets: more than axum's own limit, so that a handler still finds it too large.
const MOST_KEPT: usize = 2 * 1024 * 1024 + 1;

/// As much of a body as is read at all. A client that sends more than is kept is there to read the answer.
const MOST_READ: usize = 16 * 1024 * 1024;

/// Holds the requests of a router to the limits of time: 408 for a body that is late, 503 for an answer that is. Both are bare, for
/// an outer layer to put into words.
pub fn within(limits: Limits, router: Router) -> Router {
    router.layer(middleware::from_fn_with_state(limits, hold))
}

async fn hold(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let body = match timeout(limits.body, read(body)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::BAD_REQUEST.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    // A task of its own: what was begun is done to its end, though the client hangs up or the answer is late.
    let answer = tokio::spawn(next.run(Request::from_parts(parts, Body::from(body))));
    match timeout(limits.answer, answer).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A body to its end, of which only the beginning is kept where it is too large. A client that is answered while it still sends would
/// find its connection broken, and no answer.
async fn read(mut body: Body) -> Result<Bytes, axum::Error> {
    let (mut kept, mut count) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        kept.extend_from_slice(&data[..data.len().min(MOST_KEPT - kept.len())]);
        count += data.len();
        if count > MOST_READ {
            break;
        }
    }
    Ok(kept.into())
}

/// Serves a router until it is told to stop; handlers learn the address of the client by `ConnectInfo<SocketAddr>`.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let room = Arc::new(Semaphore::new(limits.connections as usize));
    let (serving, stopped) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = room.clone().acquire_owned().await;
            (accept(&listener).await, place)
        };
        let ((stream, client), place) = tokio::select! { next = next => next, () = &mut stop => break };
        let (router, stopped) = (router.clone(), stopped.clone());
        tokio::spawn(async move {
            connection(stream, client, router, limits, stopped).await;
            drop(place);
        });
    }
    drop((listener, serving));
    // Each connection gives its place back when it ends.
    let _ = timeout(limits.patience, room.acquire_many(limits.connections)).await;
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            // One client went away again.
            Err(error)
                if matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            // There may be no descriptors left until a connection ends.
            Err(_) => sleep(Duration::from_secs(1)).await,
        }
    }
}

async fn connection(
    stream: TcpStream,
    client: SocketAddr,
    router: Router,
    limits: Limits,
    mut stopped: watch::Receiver<()>,
) {
    // An answer is written as a whole, and waits for nothing.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(client));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let mut connection = pin!(server.serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.changed() => {}
        () = sleep(limits.connection) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = timeout(limits.patience, connection).await;
}
