//! E-mail: into a folder as `.eml` files, or to a server by SMTP.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

#[derive(Clone)]
pub struct Mail {
    from: Mailbox,
    to: Arc<Transport>,
}

enum Transport {
    Folder(AsyncFileTransport<Tokio1Executor>),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

impl Mail {
    /// Sends by a server, such as `smtps://user:password@mail.example.com`, or writes files into a folder.
    pub fn new(server: Option<&str>, folder: PathBuf, from: &str) -> anyhow::Result<Mail> {
        let from = from.parse().context("the sender is no e-mail address")?;
        let to = match server {
            // The address may hold a password, which an error must not repeat.
            Some(server) => Transport::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
                    .map_err(|_| anyhow::anyhow!("the address of the mail server cannot be used"))?
                    .build(),
            ),
            None => {
                std::fs::create_dir_all(&folder)
                    .with_context(|| format!("cannot make the folder {}", folder.display()))?;
                Transport::Folder(AsyncFileTransport::new(folder))
            }
        };
        Ok(Mail { from, to: Arc::new(to) })
    }

    /// Sends a text, and tells the log when that does not work: what was to be sent is not repeated there.
    ///
    /// Nobody waits for it: a page is answered before the mail server is.
    pub fn send(&self, address: &str, subject: String, text: String) {
        let message = address.parse().ok().and_then(|to: Mailbox| {
            let message = Message::builder().from(self.from.clone()).to(to).subject(subject);
            message.header(ContentType::TEXT_PLAIN).body(text).ok()
        });
        let Some(message) = message else {
            eprintln!("mail: a message cannot be written");
            return;
        };
        let to = self.to.clone();
        tokio::spawn(async move {
            let is_sent = match &*to {
                Transport::Folder(folder) => folder.send(message).await.is_ok(),
                Transport::Smtp(server) => server.send(message).await.is_ok(),
            };
            if !is_sent {
                eprintln!("mail: a message was not taken");
            }
        });
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A folder for messages that goes with its owner.
    pub struct Folder(PathBuf);

    impl Folder {
        pub fn new() -> (Folder, Mail) {
            let folder = std::env::temp_dir().join(format!("mail-{}", crate::store::secret()));
            let mail = Mail::new(None, folder.clone(), "no-reply@example.com").unwrap();
            (Folder(folder), mail)
        }

        /// So many messages as they are read, once they are written, in no order.
        pub async fn messages(&self, count: usize) -> Vec<String> {
            for _ in 0..200 {
                let files =
                    std::fs::read_dir(&self.0).unwrap().filter_map(Result::ok).map(|file| file.path());
                let files: Vec<_> =
                    files.filter(|file| file.extension().is_some_and(|it| it == "eml")).collect();
                let read = |file: &PathBuf| read(&std::fs::read(file).unwrap_or_default());
                let messages: Vec<String> = files.iter().map(read).collect();
                if messages.len() >= count && messages.iter().all(|message| message.contains("\r\n\r\n")) {
                    return messages;
                }
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            panic!("fewer than {count} messages");
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// A message with its quoted characters and broken lines as they were.
    fn read(message: &[u8]) -> String {
        let whole = String::from_utf8_lossy(message).replace("=\r\n", "");
        let mut parts = whole.split('=');
        let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            match part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                Some(byte) => bytes.extend([&[byte], &part.as_bytes()[2..]].concat()),
                None => bytes.extend([b"=", part.as_bytes()].concat()),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[tokio::test]
    async fn a_message_is_a_file_of_the_folder() {
        let folder = std::env::temp_dir().join(format!("mail-{}", crate::store::secret()));
        let mail = Mail::new(None, folder.clone(), "no-reply@example.com").unwrap();
        mail.send("zoë@example.com", "Eich cais".to_owned(), "Mae wedi'i anfon: ŵ".to_owned());
        mail.send("no address", String::new(), String::new());
        for _ in 0..200 {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            let files: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
            if files.len() == 1 {
                break;
            }
        }
        let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        assert_eq!(file.extension().unwrap(), "eml");
        assert!(std::fs::read_to_string(file).unwrap().contains("Subject: Eich cais"));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_error_repeats_no_password() {
        let folder = std::env::temp_dir();
        let error = Mail::new(Some("smtp//x:hunter2@"), folder, "no-reply@example.com").err().unwrap();
        assert!(!format!("{error:#}").contains("hunter2"));
    }
}
