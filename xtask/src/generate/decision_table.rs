//! The page `docs/decision-table.md`, written from the table in the library.
//!
//! Rows, procedures, situations and severities come from the library, and so do the sentences
//! about them. What only this page says stands below, in [`ENGLISH`] and [`JAPANESE`].

use std::fmt::Write as _;

use mirror_core::{
    MirrorState,
    decide::{DecisionRow, FastCopyCondition, ServerCondition},
    decision_table,
    state::Service,
    wording::{Label, Language, Wording},
    words::{Activity, Color, FastCopy, MirrorStatus, ProcedureId, Severity, Situation},
};

/// The whole page.
pub(super) fn page() -> String {
    let mut text = String::new();
    for (index, prose) in [&ENGLISH, &JAPANESE].into_iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        Section {
            text: &mut text,
            prose,
            wording: prose.language.wording(),
        }
        .write();
    }
    text
}

/// What only this page says, in one language.
struct Prose {
    language: Language,
    heading: &'static str,
    opening: &'static str,
    columns: [&'static str; 8],
    row: &'static str,
    rows: &'static str,
    reading: &'static str,
    picture: &'static str,
    copy_ends: &'static str,
    read_again: &'static str,
    below_picture: &'static str,
    severities: &'static str,
    severity_columns: [&'static str; 3],
    /// What else makes a state as serious, in the order of [`Severity::ALL`].
    also: [&'static str; 4],
    uncovered: &'static str,
    uncovered_columns: [&'static str; 4],
    /// In the order of [`uncovered_states`].
    about_uncovered: [&'static str; 7],
}

const ENGLISH: Prose = Prose {
    language: Language::English,
    heading: "\
# The decision table

[日本語](#判定表)

<!-- Written by `cargo xtask generate`. Change the code, not this page. -->",
    opening: "\
Find the row that both servers match: it names a procedure for each thing you may want to do,
and the procedures that follow it. Rows, procedures and sections are numbered as in the vendor's
guide to mirror recovery (CLUSTERPRO X 3.0 to 3.3 for Windows). The sentences are this project's
own. `mirror_core::decision_table()` returns the same rows as data.",
    columns: [
        "No",
        "Server 1",
        "Server 2",
        "Fast Copy",
        "What the operator wants",
        "Procedure",
        "Then",
        "Situation",
    ],
    row: "Row",
    rows: "Rows",
    reading: "\
## How to read it

- **The other way round.** Server 1 of the table need not be the first column of the output. Where
  the second column shows what a row says of server 1, and the first what it says of server 2, the
  row applies with the two exchanged. An assessment then says `swapped`.
- **Two commands.** `clpmdstat --mirror` prints the colours and Fast Copy, `clpmdstat --active`
  prints where the volume is in use. While one of them is missing, the rows that are still possible
  are named, and no procedure is offered. Only BLUE speaks for itself.
- **Fast Copy.** OK counts only where both servers say so. Where one says OK and the other NG, the
  rows for NG apply (finding `fast_copy_differs`). Row 15 applies whatever Fast Copy shows; rows 16
  to 18 do not look at it.
- **RED and Active** (rows 13 and 14) may also be a volume that an operator has opened to inspect
  it, with no service running. `clpmdstat` prints the same for both; `clpstat` tells them apart.
  Where it shows that the failover group is not online on that server, the rows do not apply: close
  the volume first. Without its output they apply, with the finding `maybe_opened_for_inspection`.
- **Whose data is the latest** (rows 9 to 14): the server's that shows a Lastupdate Time, where
  exactly one does. Where both or neither do, look at the data. The newer of two times proves
  nothing.
- **After 2-2** the copy starts by itself where automatic mirror recovery is on; 1-1 is then not
  needed.",
    picture: "\
## What leads where

Boxes are situations, arrows are procedures. All of them come from the rows.",
    copy_ends: "the copy ends",
    read_again: "Read the state again.",
    below_picture: "\
Procedure 3-1 has two ends: declaring the data the latest may start the copy, or leave it to
procedure 2-1. Read the state again to tell which. Procedure 5-1 ends outside the table, with one
server up: the mirror can be recovered once the other is back.",
    severities: "## How serious it is",
    severity_columns: ["Severity", "Rows", "And"],
    also: [
        "GREEN on both servers, in use on one of them at most.",
        "The partner is stopped while this server holds the latest data.",
        "A disk error, outputs that contradict each other, BLUE, Active on both servers, RED and \
         Active.",
        "An unknown colour, a mirror that was never built, colours that were not given.",
    ],
    uncovered: "\
## What it does not cover

These states, among others, match no row. Nothing is recommended for them, but what is certain is
said all the same.",
    uncovered_columns: ["Server 1", "Server 2", "Severity", "What is known"],
    about_uncovered: [
        "The service runs on the server with the latest data. There is no server to copy to.",
        "The server with the latest data is up, and nothing runs.",
        "The volume is in use on the server that is behind.",
        "Both hold the latest data, yet both use the volume: they may be cut off from each other.",
        "The first copy has not been made (`Mirror Status: No Construction`).",
        "The status says Normal, and a colour says otherwise. Read the state again.",
        "A colour that this library does not know. It is kept as printed.",
    ],
};

const JAPANESE: Prose = Prose {
    language: Language::Japanese,
    heading: "# 判定表",
    opening: "\
両方のサーバの表示に合う行を探してください。目的ごとに、行う手順とその後に続く手順が分かります。
行、手順、節の番号はベンダのミラー復帰手順書 (CLUSTERPRO X 3.0 ～ 3.3 for Windows) に合わせて
います。文章は本プロジェクト独自のものです。同じ表は `mirror_core::decision_table()` でデータ
として得られます。",
    columns: [
        "No",
        "サーバ 1",
        "サーバ 2",
        "Fast Copy",
        "目的",
        "手順",
        "続いて",
        "状況",
    ],
    row: "行",
    rows: "行",
    reading: "\
## 読み方

- **サーバの読み替え**: 表のサーバ 1 は、出力の 1 列目とは限りません。2 列目がサーバ 1、1 列目が
  サーバ 2 の条件に合うときは、入れ替えて同じ行を使います。判定結果では `swapped` が真になります。
- **二つのコマンド**: 色と Fast Copy は `clpmdstat --mirror`、どのサーバでボリュームが使われて
  いるかは `clpmdstat --active` が表示します。片方が足りない間は、当てはまりうる行だけを示し、
  手順は示しません。例外は BLUE で、色だけで決まります。
- **Fast Copy**: 両方のサーバが OK のときだけ OK として扱います。OK と NG に分かれたときは NG の
  行を使います (所見 `fast_copy_differs`)。15 行目は Fast Copy の表示によらず当てはまり、16 ～ 18
  行目は Fast Copy を見ません。
- **RED かつ Active** (13、14 行目) は、業務が止まったまま、中身を確認するためにボリュームを開いた
  状態かもしれません。`clpmdstat` の表示はどちらも同じで、`clpstat` で区別します。フェイルオーバー
  グループがそのサーバで動いていなければ、この行は当てはまりません。先にボリュームを閉じてください。
  `clpstat` の出力がないときは、所見 `maybe_opened_for_inspection` を付けてこの行を示します。
- **どちらが最新か** (9 ～ 14 行目): Lastupdate Time を表示するサーバが一つだけなら、そのサーバです。
  両方にある、またはどちらにもないときは、データの中身を調べてください。新しい方の時刻は根拠に
  なりません。
- **2-2 の後**: 自動ミラー復帰が有効ならコピーは自動で始まり、1-1 は要りません。",
    picture: "\
## 手順による移り変わり

四角は状況、矢印は手順です。どちらも表の行から作られています。",
    copy_ends: "コピー完了",
    read_again: "状態を読み直します。",
    below_picture: "\
手順 3-1 の後は二通りあります。最新と定めた時点でコピーが始まることもあれば、手順 2-1 が必要な
こともあります。状態を読み直して判断してください。手順 5-1 の後は片方のサーバだけで動く状態に
なり、表の外に出ます。もう一方のサーバが戻ってから、ミラーを復帰できます。",
    severities: "## 重大度",
    severity_columns: ["重大度", "行", "ほかの条件"],
    also: [
        "両方が GREEN で、使用中のサーバは多くても一つ。",
        "相手のサーバが停止し、このサーバは最新データを持つ。",
        "ディスクエラー、出力どうしの矛盾、BLUE、両方が Active、RED かつ Active。",
        "未知の色、未構築のミラー、色の表示がない出力。",
    ],
    uncovered: "\
## 表にない状態

たとえば次の状態に当てはまる行はありません。操作は何も勧めませんが、確かなことは示します。",
    uncovered_columns: ["サーバ 1", "サーバ 2", "重大度", "分かること"],
    about_uncovered: [
        "最新データを持つサーバで業務が動いています。コピー先のサーバがありません。",
        "最新データを持つサーバは起動していますが、業務は動いていません。",
        "古いデータのサーバでボリュームが使われています。",
        "どちらも最新データを持ちますが、両方で使われています。通信が切れているおそれがあります。",
        "最初のコピーがまだ行われていません (`Mirror Status: No Construction`)。",
        "状態は Normal なのに、色が合いません。状態を読み直してください。",
        "このライブラリが知らない色です。表示のまま残します。",
    ],
};

/// One language of the page.
struct Section<'t> {
    text: &'t mut String,
    prose: &'static Prose,
    wording: &'static dyn Wording,
}

impl Section<'_> {
    fn write(&mut self) {
        self.paragraph(self.prose.heading);
        self.paragraph(self.prose.opening);
        self.table();
        self.marks();
        self.paragraph(self.prose.reading);
        self.paragraph(self.prose.picture);
        self.picture();
        self.paragraph(self.prose.below_picture);
        self.paragraph(self.prose.severities);
        self.severities();
        self.paragraph(self.prose.uncovered);
        self.uncovered();
        // No empty line at the end of a section.
        self.text.pop();
    }

    fn paragraph(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push_str("\n\n");
    }

    fn line<const N: usize>(&mut self, cells: [&str; N]) {
        for cell in cells {
            let _ = write!(self.text, "| {cell} ");
        }
        self.text.push_str("|\n");
    }

    fn head<const N: usize>(&mut self, columns: [&'static str; N]) {
        self.line(columns);
        self.text.push_str(&"|---".repeat(N));
        self.text.push_str("|\n");
    }

    fn table(&mut self) {
        self.head(self.prose.columns);
        for row in decision_table() {
            let procedure = row.procedure.map_or_else(none, |procedure| {
                let what = self.wording.procedure(procedure);
                format!("**{procedure}** (§{}) {what}", row.section)
            });
            self.line([
                &row.number.to_string(),
                &side(&row.server1),
                &side(&row.server2),
                fast_copy(row.fast_copy),
                row.intent.map_or("–", |intent| self.wording.intent(intent)),
                &procedure,
                &chain(row.then),
                self.wording.situation(row.situation),
            ]);
        }
        self.text.push('\n');
    }

    /// What holds for several rows.
    fn marks(&mut self) {
        for (label, holds) in [
            (
                Label::Destructive,
                DecisionRow::is_destructive as fn(&DecisionRow) -> bool,
            ),
            (Label::GraphicalOnly, |row| row.is_graphical_only()),
        ] {
            let rows = self.named(decision_table().iter().filter(|row| holds(row)));
            let what = self.wording.label(label);
            let _ = writeln!(self.text, "- {rows}: {what}");
        }
        self.text.push('\n');
    }

    fn picture(&mut self) {
        self.text.push_str("```mermaid\nflowchart TD\n");
        for situation in situations() {
            let severity = severity_of(situation);
            let mut label = self.wording.situation(situation).to_owned();
            if rows_of(situation).next().is_some() {
                label = format!("{}<br>{label}", self.named(rows_of(situation)));
            } else if situation == Situation::NotCovered {
                label = format!("GREEN Active, GRAY<br>{label}");
            }
            let _ = writeln!(self.text, "    {situation}[\"{label}\"]:::{severity}");
        }
        let _ = writeln!(self.text, "    {AGAIN}([\"{}\"])", self.prose.read_again);
        for arrow in arrows() {
            let label = if arrow.procedures.is_empty() {
                self.prose.copy_ends.to_owned()
            } else {
                chain(&arrow.procedures)
            };
            let _ = writeln!(
                self.text,
                "    {} -- \"{label}\" --> {}",
                arrow.from,
                arrow.to.map_or(AGAIN, Situation::as_str),
            );
        }
        for (severity, color) in [
            (Severity::Ok, "#d9f2dd"),
            (Severity::Warning, "#fff1c2"),
            (Severity::Critical, "#f8d4d4"),
            (Severity::Unknown, "#e4e6ea"),
        ] {
            let _ = writeln!(
                self.text,
                "    classDef {severity} fill:{color},stroke:#6b7280,color:#111827"
            );
        }
        self.text.push_str("```\n\n");
    }

    fn severities(&mut self) {
        self.head(self.prose.severity_columns);
        for (severity, also) in Severity::ALL.iter().zip(self.prose.also) {
            let rows = numbers(
                decision_table()
                    .iter()
                    .filter(|row| severity_of(row.situation) == *severity),
            );
            let rows = if rows.is_empty() { none() } else { rows };
            self.line([self.wording.severity(*severity), &rows, also]);
        }
        self.text.push('\n');
    }

    fn uncovered(&mut self) {
        self.head(self.prose.uncovered_columns);
        for (state, about) in uncovered_states().iter().zip(self.prose.about_uncovered) {
            let [first, second] = &state.servers;
            let shown = |server: &mirror_core::state::ServerState| {
                let color = server.color.as_ref().map_or_else(none, color);
                match &server.activity {
                    Some(word) => format!("{color} {}", activity(word)),
                    None => color,
                }
            };
            self.line([
                &shown(first),
                &shown(second),
                self.wording.severity(state.assess().severity()),
                about,
            ]);
        }
        self.text.push('\n');
    }

    /// `Rows 1–4`.
    fn named<'r>(&self, rows: impl Iterator<Item = &'r DecisionRow>) -> String {
        let numbers = numbers(rows);
        let word = if numbers.contains(['–', ',']) {
            self.prose.rows
        } else {
            self.prose.row
        };
        format!("{word} {numbers}")
    }
}

// ---- The picture ---------------------------------------------------------------------------

/// The node for a procedure after which the situation is not known.
const AGAIN: &str = "read_again";

/// What leads from one situation to another.
struct Arrow {
    from: Situation,
    /// `None`: the state has to be read again.
    to: Option<Situation>,
    /// None where the copy comes to its end.
    procedures: Vec<ProcedureId>,
}

/// The situation after a procedure, where it is known; several where it depends.
fn after(procedure: ProcedureId) -> &'static [Situation] {
    match procedure {
        ProcedureId::P1_1 | ProcedureId::P1_2 => &[Situation::RecoveringRunning],
        ProcedureId::P1_3 | ProcedureId::P3_2 => &[Situation::OneSideLatestStopped],
        ProcedureId::P2_1 => &[Situation::RecoveringStopped],
        ProcedureId::P2_2 | ProcedureId::P2_3 => &[Situation::OneSideLatestRunning],
        ProcedureId::P3_1 => &[
            Situation::RecoveringStopped,
            Situation::OneSideLatestStopped,
        ],
        ProcedureId::P4_1 => &[Situation::NoLatestStopped],
        // GREEN Active beside GRAY.
        ProcedureId::P5_1 => &[Situation::NotCovered],
        // After the reboot (6-1).
        _ => &[],
    }
}

/// The arrows of the picture: those of the rows, and a copy's own end.
fn arrows() -> Vec<Arrow> {
    let mut arrows: Vec<Arrow> = Vec::new();
    for row in decision_table() {
        let Some(procedure) = row.procedure else {
            arrows.push(Arrow {
                from: row.situation,
                to: Some(Situation::Healthy),
                procedures: Vec::new(),
            });
            continue;
        };
        let mut ends: Vec<_> = after(procedure).iter().copied().map(Some).collect();
        if ends.is_empty() {
            ends.push(None);
        }
        for to in ends {
            match arrows
                .iter_mut()
                .find(|arrow| (arrow.from, arrow.to) == (row.situation, to))
            {
                Some(arrow) if arrow.procedures.contains(&procedure) => {}
                Some(arrow) => arrow.procedures.push(procedure),
                None => arrows.push(Arrow {
                    from: row.situation,
                    to,
                    procedures: vec![procedure],
                }),
            }
        }
    }
    arrows
}

/// The situations in the picture, in the order of the table; those without a row last.
fn situations() -> Vec<Situation> {
    let mut situations = Vec::new();
    let ends = arrows().into_iter().filter_map(|arrow| arrow.to);
    for situation in decision_table().iter().map(|row| row.situation).chain(ends) {
        if !situations.contains(&situation) {
            situations.push(situation);
        }
    }
    situations
}

// ---- What the library says of rows and states ----------------------------------------------

fn rows_of(situation: Situation) -> impl Iterator<Item = &'static DecisionRow> {
    decision_table()
        .iter()
        .filter(move |row| row.situation == situation)
}

/// How serious the library finds a situation.
fn severity_of(situation: Situation) -> Severity {
    match rows_of(situation).next() {
        Some(row) => state_of(row).assess().severity(),
        None if situation == Situation::Healthy => {
            let green = |activity| (Color::Green, Some(activity));
            state(green(Activity::Active), green(Activity::Inactive))
                .build()
                .assess()
                .severity()
        }
        // In the picture: what procedure 5-1 leads to.
        None => state((Color::Green, Some(Activity::Active)), GRAY)
            .build()
            .assess()
            .severity(),
    }
}

const GRAY: (Color, Option<Activity>) = (Color::Gray, Some(Activity::Unknown));

fn state(
    first: (Color, Option<Activity>),
    second: (Color, Option<Activity>),
) -> mirror_core::state::StateBuilder {
    MirrorState::builder("md1", "server1", "server2")
        .colors(first.0, second.0)
        .activities(first.1, second.1)
}

/// A state that shows what a row says.
fn state_of(row: &DecisionRow) -> MirrorState {
    let shown = |side: &ServerCondition| (side.color.clone(), Some(side.activity.clone()));
    let state = state(shown(&row.server1), shown(&row.server2))
        .service(Service::Online(Some("server1".into())));
    match row.fast_copy {
        FastCopyCondition::Ok => state.fast_copy(FastCopy::Ok),
        FastCopyCondition::Ng => state.fast_copy(FastCopy::Ng),
        FastCopyCondition::Unknown => state.fast_copy(FastCopy::Unknown),
        _ => state,
    }
    .build()
}

/// States that match no row and are worth a word.
fn uncovered_states() -> [MirrorState; 7] {
    let (active, inactive) = (Some(Activity::Active), Some(Activity::Inactive));
    [
        state((Color::Green, active.clone()), GRAY).build(),
        state((Color::Green, inactive.clone()), GRAY).build(),
        state(
            (Color::Red, active.clone()),
            (Color::Green, inactive.clone()),
        )
        .build(),
        state((Color::Green, active.clone()), (Color::Green, active)).build(),
        state((Color::Green, None), (Color::Red, None))
            .mirror_status(MirrorStatus::NoConstruction)
            .build(),
        state((Color::Green, None), (Color::Red, None))
            .mirror_status(MirrorStatus::Normal)
            .build(),
        state(
            (Color::Green, None),
            (Color::Other("PURPLE".into()), inactive),
        )
        .build(),
    ]
}

// ---- Cells ---------------------------------------------------------------------------------

fn side(side: &ServerCondition) -> String {
    format!("{} {}", color(&side.color), activity(&side.activity))
}

fn color(color: &Color) -> String {
    color.as_str().to_uppercase()
}

/// As the product prints it.
fn activity(activity: &Activity) -> &str {
    match activity {
        Activity::Active => "Active",
        Activity::Inactive => "Inactive",
        Activity::Unknown => "`--`",
        other => other.as_str(),
    }
}

fn fast_copy(column: FastCopyCondition) -> &'static str {
    match column {
        FastCopyCondition::Ok => "OK",
        FastCopyCondition::Ng => "NG",
        FastCopyCondition::Unknown => "Unknown",
        _ => "–",
    }
}

fn chain(procedures: &[ProcedureId]) -> String {
    if procedures.is_empty() {
        return none();
    }
    let texts: Vec<_> = procedures.iter().map(|id| id.as_str()).collect();
    texts.join(", ")
}

fn none() -> String {
    "–".to_owned()
}

/// `1–4, 18`.
fn numbers<'r>(rows: impl Iterator<Item = &'r DecisionRow>) -> String {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row.number => *last = row.number,
            _ => runs.push((row.number, row.number)),
        }
    }
    let texts: Vec<_> = runs
        .into_iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        })
        .collect();
    texts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> [String; 2] {
        let page = page();
        let (english, japanese) = page.split_once(JAPANESE.heading).unwrap();
        [english.to_owned(), japanese.to_owned()]
    }

    #[test]
    fn every_row_of_the_table_stands_in_both_languages() {
        for text in languages() {
            for row in decision_table() {
                let start = format!("| {} | {} |", row.number, side(&row.server1));
                assert_eq!(text.matches(&start).count(), 1, "{start}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_tables_and_the_same_picture() {
        let shape = |text: &String| -> Vec<String> {
            let shape_of = |line: &str| match line.split('"').collect::<Vec<_>>()[..] {
                _ if line.starts_with('|') => Some(line.matches('|').count().to_string()),
                [from, _, to] if line.contains(" --> ") => Some(format!("{from}{to}")),
                _ => None,
            };
            text.lines().filter_map(shape_of).collect()
        };
        let [english, japanese] = languages();
        assert!(shape(&english).len() > decision_table().len());
        assert_eq!(shape(&english), shape(&japanese));
    }

    #[test]
    fn every_procedure_of_a_chain_follows_from_the_one_before() {
        for row in decision_table() {
            let chain: Vec<_> = row.chain().collect();
            for pair in chain.windows(2) {
                assert!(
                    decision_table().iter().any(|next| {
                        after(pair[0]).contains(&next.situation) && next.procedure == Some(pair[1])
                    }),
                    "row {}: {} after {}",
                    row.number,
                    pair[1],
                    pair[0],
                );
            }
        }
    }

    #[test]
    fn every_chain_ends_in_a_copy_or_leaves_the_table() {
        for row in decision_table() {
            let Some(last) = row.chain().last() else {
                continue;
            };
            let leaves = matches!(last, ProcedureId::P5_1 | ProcedureId::P6_1);
            let copies = after(last)
                .iter()
                .any(|end| rows_of(*end).any(|row| row.procedure.is_none()));
            assert!(leaves != copies, "row {}", row.number);
        }
    }

    #[test]
    fn states_made_from_the_rows_are_assessed_as_the_rows_say() {
        for row in decision_table() {
            let assessment = state_of(row).assess();
            assert_eq!(assessment.situation(), row.situation, "row {}", row.number);
            assert!(assessment.rows().any(|number| number == row.number));
        }
    }

    #[test]
    fn states_named_as_not_covered_are_not() {
        for state in uncovered_states() {
            let assessment = state.assess();
            assert_eq!(assessment.situation(), Situation::NotCovered, "{state:?}");
            assert_eq!(assessment.rows().count(), 0);
            assert!(assessment.options().is_empty());
        }
    }

    #[test]
    fn runs_of_numbers_are_short() {
        let table = decision_table();
        assert_eq!(numbers(table.iter().take(4)), "1–4");
        assert_eq!(
            numbers(table.iter().filter(|row| row.number % 6 == 0)),
            "6, 12, 18"
        );
        assert_eq!(numbers(table.iter().take(0)), "");
    }
}
