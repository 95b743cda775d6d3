//! Clients that are slow, silent, greedy or many, over sockets of their own.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::ConnectInfo;
use axum::routing::{get, post};
use serving::{Limits, serve, within};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

const SHORT: Duration = Duration::from_millis(250);

/// Longer than any limit of a test.
const LONG: Duration = Duration::from_secs(10);

fn patient() -> Limits {
    Limits { head: LONG, body: LONG, answer: LONG, connection: LONG, patience: LONG, connections: 100 }
}

/// A service with these limits, which stops when it is told so.
struct Service {
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
    /// Whether the slow work was done.
    is_done: Arc<AtomicBool>,
}

impl Service {
    async fn new(limits: Limits) -> Service {
        let is_done = Arc::new(AtomicBool::new(false));
        let done = is_done.clone();
        let slow = move || async move {
            sleep(3 * SHORT).await;
            done.store(true, Ordering::SeqCst);
            "slow"
        };
        let router = Router::new()
            .route("/", get(|ConnectInfo(client): ConnectInfo<SocketAddr>| async move { client.to_string() }))
            .route("/length", post(|body: Bytes| async move { body.len().to_string() }))
            .route("/slow", get(slow))
            .route("/large", get(|| async { vec![b'x'; 64 << 20] }))
            .route("/panic", get(|| async { panic!("on purpose") as () }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let router = within(limits, router);
        let ended = tokio::spawn(serve(listener, router, limits, async { drop(stopped.await) }));
        Service { at, stop, ended, is_done }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.at).await.unwrap()
    }

    /// What is answered to these bytes until the service closes the connection, and how long that takes.
    async fn answers(&self, sent: &[u8]) -> (String, Duration) {
        let mut stream = self.connect().await;
        stream.write_all(sent).await.unwrap();
        rest(&mut stream).await
    }
}

/// Everything until the end of a connection, which may be broken off.
async fn rest(stream: &mut TcpStream) -> (String, Duration) {
    let (began, mut answer) = (Instant::now(), Vec::new());
    let read = timeout(LONG, stream.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "it is still open");
    (String::from_utf8_lossy(&answer).into_owned(), began.elapsed())
}

/// Sends a byte every 20 milliseconds for as long as anybody takes it, but for no more than two seconds.
async fn trickle(stream: &mut TcpStream) {
    for _ in 0..100 {
        sleep(Duration::from_millis(20)).await;
        if stream.write_all(b"x").await.is_err() {
            return;
        }
    }
    panic!("everything was taken");
}

#[tokio::test]
async fn silence_is_not_waited_for() {
    let service = Service::new(Limits { head: SHORT, ..patient() }).await;
    for sent in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\nCookie: "] {
        let (answer, took) = service.answers(sent.as_bytes()).await;
        assert_eq!(answer, "", "{sent}");
        assert!(took >= SHORT / 2 && took < 4 * SHORT, "{sent}: {took:?}");
    }
    // Nor is the next request on a connection.
    let (answer, _) = service.answers(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("127.0.0.1:"), "{answer}");
}

#[tokio::test]
async fn a_head_does_not_trickle_on() {
    let service = Service::new(Limits { head: SHORT, ..patient() }).await;
    let mut stream = service.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nCookie: ").await.unwrap();
    trickle(&mut stream).await;
}

#[tokio::test]
async fn a_late_body_is_answered() {
    let service = Service::new(Limits { body: SHORT, ..patient() }).await;
    let head = b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf";
    let (answer, took) = service.answers(head).await;
    assert!(answer.starts_with("HTTP/1.1 408 ") && took < 4 * SHORT, "{took:?} {answer}");
    // However it arrives: the limit is for all of it.
    let mut stream = service.connect().await;
    stream.write_all(head).await.unwrap();
    trickle(&mut stream).await;
    // Within its time it is taken.
    let sent = b"POST /length HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\n";
    let mut stream = service.connect().await;
    stream.write_all(sent).await.unwrap();
    sleep(SHORT / 4).await;
    stream.write_all(b"half").await.unwrap();
    assert!(rest(&mut stream).await.0.ends_with("\r\n\r\n4"));
}

#[tokio::test]
async fn too_much_is_answered_too() {
    let service = Service::new(patient()).await;
    for (megabytes, expected) in [(2, "200 OK"), (3, "413 "), (12, "413 ")] {
        let length = megabytes << 20;
        let head = format!(
            "POST /length HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
        );
        // All of it is sent before anything is read.
        let sent = [head.into_bytes(), vec![b'x'; length]].concat();
        let (answer, _) = service.answers(&sent).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {expected}")), "{megabytes}: {answer}");
    }
}

#[tokio::test]
async fn a_late_answer_is_finished_anyway() {
    let service = Service::new(Limits { answer: SHORT, ..patient() }).await;
    let (answer, _) = service.answers(b"GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 503 ") && !service.is_done.load(Ordering::SeqCst), "{answer}");
    sleep(4 * SHORT).await;
    assert!(service.is_done.load(Ordering::SeqCst));
}

#[tokio::test]
async fn who_hangs_up_has_it_done() {
    let service = Service::new(patient()).await;
    let mut stream = service.connect().await;
    stream.write_all(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    sleep(SHORT / 2).await;
    drop(stream);
    sleep(4 * SHORT).await;
    assert!(service.is_done.load(Ordering::SeqCst));
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let service = Service::new(patient()).await;
    let (answer, _) = service.answers(b"GET /panic HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 500 "), "{answer}");
}

#[tokio::test]
async fn who_does_not_read_is_cut_off() {
    let service = Service::new(Limits { connection: SHORT, patience: SHORT, ..patient() }).await;
    let mut stream = service.connect().await;
    stream.write_all(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    sleep(4 * SHORT).await;
    let (answer, _) = rest(&mut stream).await;
    assert!(answer.len() < 32 << 20, "{} bytes", answer.len());
}

#[tokio::test]
async fn further_connections_wait_for_a_place() {
    let service = Service::new(Limits { connections: 1, head: SHORT, ..patient() }).await;
    let _silent = service.connect().await;
    let (answer, took) = service.answers(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && took > SHORT / 2, "{took:?} {answer}");
}

#[tokio::test]
async fn stopping_waits_for_work_alone() {
    let service = Service::new(patient()).await;
    let _silent = service.connect().await;
    let mut busy = service.connect().await;
    busy.write_all(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    sleep(SHORT).await;
    service.stop.send(()).unwrap();
    assert!(rest(&mut busy).await.0.ends_with("slow"));
    timeout(SHORT, service.ended).await.expect("it has ended").unwrap();
}
