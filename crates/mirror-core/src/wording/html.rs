//! The page that a person reads as a fragment of HTML, for notebooks.
//!
//! It says what the text page says, in its order; `page.rs` decides what that is.
//!
//! A notebook puts the fragment among its own elements and strips scripts and style sheets. So
//! each element carries its style, nothing is loaded, and nothing has an `id`. The background is
//! the notebook's, light or dark: text keeps the notebook's colour, lines are of a middle grey, and
//! a badge brings its own ground. A badge always has its word in it.
//!
//! Markup is `&'static str` and goes through [`Html::markup`]; all else goes through
//! [`Html::text`], which escapes it. No text from outside stands in an attribute. There is never
//! an empty line, which would end the fragment where it stands in Markdown.

use alloc::string::{String, ToString as _};

use super::{
    Label, Language, Wording,
    page::{
        SideRow, basis, command_words, copy_words, finding_message, finding_place,
        instead_of_commands, no_options, option_title, place, settled_by, side_rows, time,
        warnings,
    },
};
use crate::{
    document::{AssessmentDocument, Document, FindingDocument, OptionDocument, ResourceDocument},
    state::ServerState,
    text::Recovery,
    words::{Color, Field, Severity, safe::push_html},
};

impl Document {
    /// Returns the page of the assessment as a fragment of HTML: one `div`, without scripts, style
    /// sheets or anything that has to be loaded. It is readable on a light and on a dark ground.
    ///
    /// It says what [`page`](Self::page) says. A document without a mirror disk resource says so:
    /// an empty cell of a notebook could be mistaken for a healthy state.
    ///
    /// ```
    /// use mirror_core::{AssessConfig, MirrorState, Snapshot, wording::Language};
    ///
    /// let mut snapshot = Snapshot::new();
    /// snapshot.add_state(MirrorState::from_line("R&D: alpha green inactive, beta green inactive")?);
    /// let html = snapshot.document(&AssessConfig::default()).html(Language::English);
    /// assert!(html.starts_with("<div lang=\"en\""));
    /// assert!(html.contains("R&amp;D"));
    /// assert!(html.contains("Both servers hold the latest data."));
    /// # Ok::<(), mirror_core::text::ParseError>(())
    /// ```
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let mut html = Html {
            text: String::new(),
            wording: language.wording(),
        };
        html.document(self, language);
        html.text
    }
}

struct Html {
    text: String,
    wording: &'static dyn Wording,
}

impl Html {
    // ---- Writing ---------------------------------------------------------------------------

    /// What we write ourselves, as it is.
    #[inline(never)] // Called all over the page: copies of it are a tenth of the page's code.
    fn markup(&mut self, markup: &'static str) {
        self.text.push_str(markup);
    }

    /// Text for a reader. Nothing in it is markup, nor hidden.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        push_html(&mut self.text, text);
    }

    fn label(&mut self, label: Label) {
        self.text(self.wording.label(label));
    }

    /// An element inside a line.
    fn inline(
        &mut self,
        tag: &'static str,
        attributes: &'static str,
        content: impl FnOnce(&mut Self),
    ) {
        self.markup("<");
        self.markup(tag);
        self.markup(attributes);
        self.markup(">");
        content(self);
        self.markup("</");
        self.markup(tag);
        self.markup(">");
    }

    /// An element that stands by itself.
    fn block(
        &mut self,
        tag: &'static str,
        attributes: &'static str,
        content: impl FnOnce(&mut Self),
    ) {
        self.inline(tag, attributes, content);
        self.markup("\n");
    }

    fn paragraph(&mut self, text: &str) {
        self.block("p", PARAGRAPH, |html| html.text(text));
    }

    fn heading(&mut self, label: Label) {
        self.block("h4", HEADING, |html| html.label(label));
    }

    /// Words on a ground of their own; without a paint, as they are.
    fn badge(&mut self, paint: Option<Paint>, text: &str) {
        let Some(Paint { ink, ground }) = paint else {
            return self.text(text);
        };
        self.markup(BADGE);
        self.markup("color:");
        self.markup(ink);
        self.markup(";background-color:");
        self.markup(ground);
        self.markup("\">");
        self.text(text);
        self.markup("</span>");
    }

    // ---- The page --------------------------------------------------------------------------

    fn document(&mut self, document: &Document, language: Language) {
        self.markup("<div lang=\"");
        self.markup(language.as_str());
        self.markup(ROOT);
        self.markup("\n");
        if document.resources.is_empty() {
            self.block("p", PARAGRAPH, |html| html.label(Label::NoMirrorDisk));
        }
        for resource in &document.resources {
            self.resource(resource);
        }
        self.findings("h3", &document.findings);
        self.markup("</div>\n");
    }

    fn resource(&mut self, resource: &ResourceDocument) {
        let assessment = &resource.assessment;
        let severity = self.wording.severity(assessment.severity);
        self.block("h3", HEADING, |html| {
            html.label(Label::Resource);
            html.text(" ");
            html.text(&resource.name);
            html.text(": ");
            html.badge(Some(severity_paint(assessment.severity)), severity);
        });
        if let Some(status) = &resource.mirror_status {
            self.block("p", PARAGRAPH, |html| {
                html.label(Label::Status);
                html.text(": ");
                html.text(status.as_printed());
            });
        }
        self.servers(&resource.servers);
        if let Some(copy) = &resource.recovery {
            self.copy(copy);
        }

        self.heading(Label::Situation);
        self.paragraph(self.wording.situation(assessment.situation));
        for sentence in basis(assessment, self.wording) {
            self.paragraph(&sentence);
        }
        self.options(assessment);
        self.needs(assessment);
        self.findings("h4", &assessment.findings);
    }

    /// Both servers side by side.
    fn servers(&mut self, servers: &[ServerState; 2]) {
        let rows = side_rows(servers, self.wording);
        self.block("table", TABLE, |html| {
            html.block("thead", "", |html| {
                html.block("tr", "", |html| {
                    html.inline("td", CELL, |_| {});
                    for side in servers {
                        html.inline("th", COLUMN_HEAD, |html| html.text(&side.name));
                    }
                });
            });
            html.block("tbody", "", |html| {
                for SideRow { field, cells } in &rows {
                    html.block("tr", "", |html| {
                        let heading = html.wording.field(*field);
                        html.inline("th", ROW_HEAD, |html| html.text(heading));
                        for (cell, side) in cells.iter().zip(servers) {
                            let paint = match (field, &side.color) {
                                (Field::MirrorColor, Some(color)) => color_paint(color),
                                _ => None,
                            };
                            html.inline("td", CELL, |html| html.badge(paint, cell));
                        }
                    });
                }
            });
        });
    }

    /// The copy that runs. The words name the bar, for those who do not see it.
    fn copy(&mut self, copy: &Recovery) {
        let words = copy_words(copy, self.wording);
        let Some(percent) = copy.percent else {
            return self.paragraph(&words);
        };
        self.block("p", PARAGRAPH, |html| {
            html.inline("label", "", |html| {
                html.text(&words);
                html.markup(" <progress max=\"100\" value=\"");
                html.text(&percent.to_string());
                html.markup("\"></progress>");
            });
        });
    }

    fn options(&mut self, assessment: &AssessmentDocument) {
        self.heading(Label::Options);
        if assessment.options.is_empty() {
            let label = no_options(assessment);
            self.block("p", PARAGRAPH, |html| html.label(label));
            return;
        }
        // The numbers are the rows of the guide, and stand in the text.
        self.block("ul", UNMARKED_LIST, |html| {
            for option in &assessment.options {
                html.block("li", ITEM, |html| html.option(option));
            }
        });
    }

    fn option(&mut self, option: &OptionDocument) {
        let title = option_title(option, self.wording);
        self.block("p", PARAGRAPH, |html| {
            html.inline("strong", "", |html| html.text(&title));
        });
        for (label, code) in warnings(option) {
            self.block("p", WARNING, |html| {
                html.inline("strong", "", |html| {
                    html.text("! ");
                    html.label(label);
                });
                if let Some(code) = code {
                    html.text(" (");
                    html.text(code.as_str());
                    html.text(")");
                }
            });
        }
        for sentence in instead_of_commands(option, self.wording) {
            self.paragraph(sentence);
        }
        if option.graphical_only {
            return;
        }
        if !option.commands.is_empty() {
            self.commands(option);
        }
        let time = time(option, self.wording);
        self.block("p", PARAGRAPH, |html| {
            html.label(Label::Takes);
            html.text(": ");
            html.text(&time);
        });
    }

    /// Commands run in this order, so their list is numbered.
    fn commands(&mut self, option: &OptionDocument) {
        self.block("ol", LIST, |html| {
            for command in &option.commands {
                let place = place(command, html.wording);
                html.block("li", ITEM, |html| {
                    html.text(&place);
                    html.text(": ");
                    html.code(&command_words(command));
                    if command.conditional {
                        html.text(" (");
                        html.label(Label::OnlyIf);
                        html.text(")");
                    }
                });
            }
        });
    }

    fn code(&mut self, command: &str) {
        self.inline("code", CODE, |html| html.text(command));
    }

    fn needs(&mut self, assessment: &AssessmentDocument) {
        if assessment.needs.is_empty() {
            return;
        }
        self.heading(Label::Needs);
        self.block("ul", LIST, |html| {
            for need in &assessment.needs {
                let what = html.wording.need(need.code);
                html.block("li", ITEM, |html| {
                    html.text(what);
                    if let Some(command) = settled_by(need) {
                        html.text(": ");
                        html.code(command);
                    }
                });
            }
        });
    }

    fn findings(&mut self, heading: &'static str, findings: &[FindingDocument]) {
        if findings.is_empty() {
            return;
        }
        self.block(heading, HEADING, |html| html.label(Label::Findings));
        self.block("ul", LIST, |html| {
            for finding in findings {
                let place = finding_place(finding, html.wording);
                let message = finding_message(finding, html.wording);
                html.block("li", ITEM, |html| {
                    html.text(&place);
                    html.text(&message);
                    html.text(" [");
                    html.code(finding.code.as_str());
                    html.text("]");
                });
            }
        });
    }
}

// ---- The look ------------------------------------------------------------------------------

/// Behind the language. MathJax reads a notebook's output too, and would take names between dollar
/// signs for formulas; the two classes are its own, and tell it to leave the fragment alone.
const ROOT: &str = "\" class=\"tex2jax_ignore mathjax_ignore\" \
    style=\"line-height:1.5;overflow-wrap:break-word\">";
const HEADING: &str = " style=\"margin:1em 0 0.3em 0\"";
const PARAGRAPH: &str = " style=\"margin:0.2em 0\"";
const WARNING: &str =
    " style=\"margin:0.3em 0;padding-left:0.6em;border-left:0.3em solid #cf222e\"";
const LIST: &str = " style=\"margin:0.2em 0;padding-left:2em\"";
const UNMARKED_LIST: &str = " style=\"margin:0.2em 0;padding-left:0;list-style-type:none\"";
const ITEM: &str = " style=\"margin:0.2em 0\"";
const TABLE: &str = " style=\"border-collapse:collapse;margin:0.5em 0\"";
const CELL: &str = " style=\"border:1px solid #8c959f;padding:0.2em 0.6em;text-align:left\"";
const COLUMN_HEAD: &str =
    " scope=\"col\" style=\"border:1px solid #8c959f;padding:0.2em 0.6em;text-align:left\"";
const ROW_HEAD: &str =
    " scope=\"row\" style=\"border:1px solid #8c959f;padding:0.2em 0.6em;text-align:left\"";
/// Blanks in a command are kept as they are.
const CODE: &str = " style=\"white-space:pre-wrap\"";
/// The colours follow.
const BADGE: &str = "<span style=\"display:inline-block;padding:0 0.5em;border-radius:0.3em;\
    font-weight:bold;";

/// The colours of a badge: enough apart to read, whatever lies around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Paint {
    ink: &'static str,
    ground: &'static str,
}

impl Paint {
    const GREEN: Self = Self::new("#ffffff", "#1a7f37");
    const YELLOW: Self = Self::new("#1f2328", "#ffd33d");
    const RED: Self = Self::new("#ffffff", "#cf222e");
    const BLUE: Self = Self::new("#ffffff", "#0969da");
    const GRAY: Self = Self::new("#ffffff", "#57606a");

    const fn new(ink: &'static str, ground: &'static str) -> Self {
        Self { ink, ground }
    }
}

const fn severity_paint(severity: Severity) -> Paint {
    match severity {
        Severity::Ok => Paint::GREEN,
        Severity::Warning => Paint::YELLOW,
        Severity::Critical => Paint::RED,
        Severity::Unknown => Paint::GRAY,
    }
}

/// `None`: no colour of the guide, so it looks like none.
const fn color_paint(color: &Color) -> Option<Paint> {
    match color {
        Color::Green => Some(Paint::GREEN),
        Color::Yellow => Some(Paint::YELLOW),
        Color::Red => Some(Paint::RED),
        Color::Blue => Some(Paint::BLUE),
        Color::Gray => Some(Paint::GRAY),
        Color::Other(_) => None,
    }
}

#[cfg(test)]
mod tests;
