//! The list of tasks: each section with how far it is.

use applicant::engine::Section;
use applicant::form::TaskStatus;
use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse};

use super::session::Kept;
use crate::app::App;
use crate::frame::Frame;
use crate::refused::Answer;

#[derive(Template)]
#[template(path = "tasks.html")]
struct TasksPage {
    frame: Frame,
    groups: Vec<TaskGroup>,
    /// How many of how many are done.
    progress: String,
}

struct TaskGroup {
    title: String,
    tasks: Vec<Task>,
}

struct Task {
    page: String,
    title: String,
    status: &'static str,
    said: String,
}

/// The groups of the list, by the text that titles them: a section that none names is about experience.
const GROUPS: [&str; 3] = ["tasks-about-you", "tasks-experience", "tasks-finish"];

fn group_of(section: Section) -> usize {
    match section {
        Section::PERSONAL_DETAILS | Section::RIGHT_TO_WORK | Section::JOB => 0,
        Section::STATEMENTS | Section::DECLARATIONS => 2,
        _ => 1,
    }
}

const fn name_of(status: TaskStatus) -> &'static str {
    match status {
        TaskStatus::Optional => "nothing_added",
        TaskStatus::NotStarted => "not_started",
        TaskStatus::InProgress => "in_progress",
        TaskStatus::Problem => "problem",
        TaskStatus::Completed => "completed",
    }
}

pub async fn tasks(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let post = app.post_of(&saved);
    let frame = Frame::of(&app, &saved, "tasks-title").at("/tasks", "");
    let statuses = post.form.tasks(&saved.draft, &post.rules_for(&saved));
    let mut groups = GROUPS.map(|title| TaskGroup { title: frame.t(title), tasks: Vec::new() });
    let (mut done, mut all) = (0, 0);
    for (section, status) in statuses {
        let Some(page) = post.form.pages().iter().find(|page| page.section() == Some(section)) else {
            continue;
        };
        all += 1;
        done += usize::from(matches!(status, TaskStatus::Completed));
        let status = name_of(status);
        groups[group_of(section)].tasks.push(Task {
            page: page.name().to_owned(),
            title: frame.t(section.as_str()),
            status,
            said: frame.t(&format!("task-{status}")),
        });
    }
    let progress = frame.with("tasks-progress", &[("done", &done.to_string()), ("all", &all.to_string())]);
    let groups = groups.into_iter().filter(|group| !group.tasks.is_empty()).collect();
    Ok(Html(TasksPage { frame, groups, progress }.render()?).into_response())
}
