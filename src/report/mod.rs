//! What is wrong, where and how badly: paths, codes, issues and the report that collects them.

mod code;
mod fault;

pub use code::Code;
pub use fault::{Fault, Param, Params};
