//! Japanese.

use alloc::{borrow::Cow, format, string::String};

use super::{
    Label, Subjects, Wording,
    figures::{self, mebibytes, percent},
    visible,
};
use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{Condition, Effect, Expectation, Method, Notice, Operation, Question},
    text::{ParseError, printed},
    words::{
        Color, CopyKind, ErrorCode, Field, FindingKind, Intent, LimitKind, NameError, NameKind,
        NeedCode, ProcedureId, Quoted, Severity, Situation,
    },
};

pub(super) struct Japanese;

impl super::sealed::Sealed for Japanese {}

impl Wording for Japanese {
    fn finding(&self, kind: &FindingKind) -> String {
        match kind {
            FindingKind::UnknownLine { text } => {
                format!("未知の行です。そのまま残しました: {}", Quoted(text))
            }
            FindingKind::UnknownWord { field, word } => format!(
                "{} の値 {} は未知の語です。表示のまま残し、解釈しません",
                field.label(),
                Quoted(word)
            ),
            FindingKind::BadValue { field, value } => format!(
                "{} の値 {} を読み取れません。値がないものとして扱います",
                field.label(),
                Quoted(value)
            ),
            FindingKind::TruncatedReport => {
                "出力が必要な行の前で途切れています。コマンドを再実行してください".into()
            }
            FindingKind::UnreadableReport { error } => {
                format!("ここから始まる出力を読み取れません ({error})")
            }
            FindingKind::MoreReports => {
                "ここから別の出力が始まります。最初の出力だけを読み取りました".into()
            }
            FindingKind::RepeatedReport { differs: true } => {
                "同じリソースについて内容の異なる出力がもう一つあります。後の出力を使います".into()
            }
            FindingKind::RepeatedReport { differs: false } => {
                "同じリソースについて同じ内容の出力がもう一つあります".into()
            }
            FindingKind::ReportsDisagree {
                field,
                first,
                second,
            } => format!(
                "{} の出力と {} の出力とで {} が一致しません。復旧の前に解決してください",
                Quoted(first),
                Quoted(second),
                field.label()
            ),
            FindingKind::OtherCluster { server } => format!(
                "出力によってサーバ名が一致しません。{} は一方の出力にしかありません",
                Quoted(server)
            ),
            FindingKind::StatusContradictsColors {
                status,
                colors: [first, second],
            } => format!(
                "状態 {} は色 {} / {} と矛盾します。状態を取得し直してください",
                Quoted(status),
                Quoted(first),
                Quoted(second)
            ),
            FindingKind::FastCopyDiffers => {
                "差分コピーが可能と表示しているのは片方のサーバだけです。\
                フルコピーの手順だけを示します"
                    .into()
            }
            FindingKind::SizesDiffer {
                mib: [first, second],
            } => format!(
                "二つのボリュームのサイズが異なります: {} と {}",
                mebibytes(*first),
                mebibytes(*second)
            ),
            FindingKind::TimesOutOfOrder { server } => format!(
                "{} の最終更新時刻がミラーブレイクの時刻より前です。時計を確認してください",
                Quoted(server)
            ),
            FindingKind::AmbiguousCutName { name } => format!(
                "clpstat が切り詰めた名前 {} は複数の名前に一致するため使いません \
                 (clpstat --long で名前全体が表示されます)",
                Quoted(name)
            ),
            FindingKind::UndecodableBytes { count, encoding } => format!(
                "{} として読み取れないバイトが {count} か所あり、置き換えました",
                visible(encoding)
            ),
            FindingKind::DiskError { server, word } => format!(
                "{} のディスクの状態は {} です。ミラー復帰の前にディスクを修復してください",
                Quoted(server),
                Quoted(word)
            ),
            FindingKind::LatestUndecidable { both_times: true } => {
                "両方のサーバに最終更新時刻があり、どちらも更新された可能性があります。\
                新しい時刻は最新データの根拠になりません。先に時刻を記録し、\
                両方のボリュームの内容を確認してください (手順書 2.3)"
                    .into()
            }
            FindingKind::LatestUndecidable { both_times: false } => {
                "どちらのサーバにも最終更新時刻がなく、どちらも正常に停止していません。\
                両方のボリュームの内容を確認してください (手順書 2.3)"
                    .into()
            }
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: true,
            } => format!(
                "フェイルオーバーグループが起動していない {} でボリュームが活性状態です。\
                 内容確認のために開かれた可能性があります (手順書 2.3)。先に閉じてください",
                Quoted(server)
            ),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: false,
            } => format!(
                "{} でボリュームが活性状態です。clpstat の出力がないため、業務の稼働中か、\
                 内容確認のために開かれたか (手順書 2.3) を区別できません",
                Quoted(server)
            ),
            FindingKind::ActiveOnBoth => {
                "両サーバとも緑ですが、ボリュームが両方のサーバで同時に活性状態です。\
                サーバ間の通信が切れている可能性があります"
                    .into()
            }
            FindingKind::CopyOntoActive { server } => format!(
                "ボリュームが活性状態の {} をコピー先としてミラー復帰が行われています",
                Quoted(server)
            ),
            FindingKind::GroupAbnormal { group, status } => format!(
                "フェイルオーバーグループ {} の状態は {} です。起動の前に停止してください",
                Quoted(group),
                Quoted(status)
            ),
            FindingKind::NoRateBasis => {
                "コピー速度が指定されていないため、所要時間を見積もれません".into()
            }
            FindingKind::NoSizeBasis { missing } => {
                format!("{} がないため、所要時間を見積もれません", missing.label())
            }
            FindingKind::LimitReached { limit, value } => {
                let what = match limit {
                    LimitKind::InputBytes => "入力のバイト数",
                    LimitKind::LineBytes => "一行のバイト数",
                    LimitKind::ReportBytes => "一つの出力のバイト数",
                    LimitKind::NameBytes => "名前のバイト数",
                    LimitKind::Objects => "対象の数",
                    LimitKind::Findings => "所見の数",
                };
                format!("{what}の上限 {value} に達しました。それ以降は読み取っていません")
            }
            FindingKind::UnusableName { error } => {
                format!("コマンドを作成できません: {}", self.name_error(error))
            }
        }
    }

    fn parse_error(&self, error: &ParseError) -> String {
        let reason = match error.code {
            ErrorCode::Empty => "入力が空です",
            ErrorCode::NoReport => "読み取れる出力がありません",
            ErrorCode::NoResourceName => "出力にリソース名がありません",
            ErrorCode::NoServers => "二つのサーバ名がありません",
            ErrorCode::TooLarge => "入力が上限を超えています",
            ErrorCode::BadState => "状態の記述を読み取れません",
            ErrorCode::BadFigure => "数値を読み取れません",
            ErrorCode::LabelNotFound => "項目名が入力にありません",
        };
        let excerpt = if error.excerpt.is_empty() {
            String::new()
        } else {
            format!(": {}", Quoted(&error.excerpt))
        };
        format!("{reason}{excerpt} ({} 行 {} 桁)", error.line, error.column)
    }

    fn name_error(&self, error: &NameError) -> String {
        let kind = |kind: NameKind| match kind {
            NameKind::Resource => "リソース",
            NameKind::Group => "グループ",
            NameKind::Monitor => "モニタ",
            NameKind::Server => "サーバ",
        };
        match error {
            NameError::Empty(of) => format!("{}の名前が空です", kind(*of)),
            NameError::TooLong {
                kind: of,
                name,
                longest,
            } => format!(
                "{}の名前が {longest} バイトを超えています: {}",
                kind(*of),
                Quoted(name)
            ),
            NameError::ControlCharacter { kind: of, name } => {
                format!("{}の名前に制御文字があります: {}", kind(*of), Quoted(name))
            }
            NameError::LooksLikeOption { kind: of, name } => format!(
                "{}の名前が `-` で始まっています: {}",
                kind(*of),
                Quoted(name)
            ),
            NameError::NotAServer(name) => {
                format!("{} はこのミラーのサーバではありません", Quoted(name))
            }
        }
    }

    fn rate_error(&self, error: &RateError) -> String {
        match error {
            RateError::NotFinite { value } => format!("`{value}` は有限の数ではありません"),
            RateError::NotPositive { value } => format!("`{value}` は 0 より大きくありません"),
            RateError::EndBeforeStart { start, end } => {
                format!("終了時刻 `{end}` が開始時刻 `{start}` より前です")
            }
            RateError::ZeroSeconds => "所要時間 0 秒のコピーからは速度を求められません".into(),
            RateError::ZeroSize => "サイズ 0 のコピーからは速度を求められません".into(),
            RateError::PercentOver100 { percent } => {
                format!("`{percent}` % はボリューム全体を超えています")
            }
        }
    }

    fn bad_document(&self, detail: &str) -> String {
        format!("文書が正しくありません: {}", visible(detail))
    }

    fn situation(&self, situation: Situation) -> &'static str {
        match situation {
            Situation::Healthy => "両方のサーバが最新データを保持しています。",
            Situation::OneSideLatestRunning => {
                "片方のサーバが最新データを保持し、業務が稼働しています。もう一方のサーバのデータは\
                 古くなっています。"
            }
            Situation::OneSideLatestStopped => {
                "片方のサーバだけが最新データを保持しています。業務は停止しています。"
            }
            Situation::NoLatestStopped => {
                "最新データを保持すると示すサーバがありません。業務は停止しています。"
            }
            Situation::NoLatestRunning => {
                "最新データを保持すると示すサーバがありませんが、ボリュームは活性状態です。"
            }
            Situation::SurvivorNotLatest => {
                "稼働中のただ一つのサーバが、最新データを保持すると示していません。"
            }
            Situation::RecoveringRunning => "業務の稼働中にミラー復帰を行っています。",
            Situation::RecoveringStopped => "業務の停止中にミラー復帰を行っています。",
            Situation::BothActive => {
                "ボリュームが両方のサーバで同時に活性状態です。データが破損している可能性があります。"
            }
            Situation::NotCovered => "手順書が扱っていない状態です。推奨できる手順はありません。",
            Situation::Incomplete => "手順書の行を一つに決めるには、ほかの出力が必要です。",
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Ok => "正常",
            Severity::Warning => "警告",
            Severity::Critical => "重大",
            Severity::Unknown => "不明",
        }
    }

    fn intent(&self, intent: Intent) -> &'static str {
        match intent {
            Intent::RecoverWhileRunning => "業務を停止せずに復旧する",
            Intent::StopThenRecover => "業務を停止してから復旧する",
            Intent::RecoverWhileStopped => "業務を停止したまま復旧する",
            Intent::StartAndRecover => "業務を開始し、並行して復旧する",
            Intent::StartSurvivor => "稼働中のサーバだけで業務を開始する",
        }
    }

    fn procedure(&self, procedure: ProcedureId) -> &'static str {
        match procedure {
            ProcedureId::P1_1 => "業務を停止せずに差分コピーを行う",
            ProcedureId::P1_2 => "業務を停止せずにフルコピーを行う",
            ProcedureId::P1_3 => "業務を停止する",
            ProcedureId::P2_1 => "業務を停止したままコピーを行う",
            ProcedureId::P2_2 => "業務を開始してから差分コピーを行う",
            ProcedureId::P2_3 => "モニタを一時停止し、業務を開始してからフルコピーを行う",
            ProcedureId::P3_1 => "業務を停止したまま、片方のサーバのデータを最新とする",
            ProcedureId::P3_2 => "片方のサーバのデータを最新としてから業務を開始する",
            ProcedureId::P4_1 => "GUI でボリュームを非活性にする",
            ProcedureId::P5_1 => "GUI で稼働中のサーバのデータを最新とする",
            ProcedureId::P6_1 => "GUI でクラスタを再起動し、ほかの操作は行わない",
        }
    }

    fn color(&self, color: &Color) -> &'static str {
        match color {
            Color::Green => "最新データを保持",
            Color::Yellow => "ミラー復帰中",
            Color::Red => "最新データを保持していない",
            Color::Blue => "両サーバで活性",
            Color::Gray => "停止中",
            Color::Other(_) => "未知の色",
        }
    }

    fn need(&self, need: NeedCode) -> &'static str {
        match need {
            NeedCode::MirrorOutput => "両サーバのミラーの状態",
            NeedCode::ActiveOutput => "ボリュームが活性状態のサーバ",
            NeedCode::InfoDetailOutput => "自動ミラー復帰が有効かどうか",
            NeedCode::ClusterOutput => {
                "フェイルオーバーグループが起動しているかどうか、起動しているサーバ"
            }
            NeedCode::GroupName => "フェイルオーバーグループの名前",
            NeedCode::MonitorName => "ミラーディスクモニタの名前",
            NeedCode::SourceChoice => "どちらのサーバのデータを最新とするかの判断",
        }
    }

    fn copy(&self, copy: CopyKind) -> &'static str {
        match copy {
            CopyKind::Differential => "差分",
            CopyKind::UsedArea => "使用領域",
            CopyKind::WholeVolume => "ボリューム全体",
        }
    }

    fn source(&self, server: &str) -> String {
        format!("最新データは {} にあります。", visible(server))
    }

    fn no_source(&self) -> &'static str {
        "どちらのサーバが最新データを保持しているかは、これらの出力からは分かりません。"
    }

    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String {
        let (from, to) = (printed(data.from), printed(data.to));
        let server = visible(server);
        if data.from == data.to {
            return format!("{from} のミラーブレイクの後、{server} には何も書き込まれていません。");
        }
        format!("{from} から {to} までの更新は {server} にだけあります。")
    }

    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String {
        let time = self.duration(seconds);
        format!(
            "{}のコピーに約 {time} ({gib} GB、{seconds_per_gb} 秒/GB)",
            self.copy(copy)
        )
    }

    fn recovery(&self, source: &str, destination: &str, done: Option<u8>) -> String {
        let (source, destination) = (visible(source), visible(destination));
        let text = format!("{source} から {destination} へミラー復帰中");
        match done {
            Some(done) => format!("{text}: {}", percent(done)),
            None => text,
        }
    }

    fn duration(&self, seconds: u64) -> String {
        figures::duration(seconds, ["時間", "分", "秒"])
    }

    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::LoadWhileCopying => {
                "業務の稼働中にミラー復帰を行うため、両サーバとネットワークに負荷がかかります。"
            }
            Notice::FullCopyTakesLong => {
                "フルコピーは差分以外も転送します。ボリュームが大きい場合や回線が遅い場合は、\
                 完了まで長い時間がかかります。"
            }
            Notice::GroupCannotStart => {
                "ミラー復帰が完了するまで、フェイルオーバーグループを起動できません。"
            }
            Notice::StopAbnormalGroupFirst => {
                "フェイルオーバーグループの状態が異常な場合は、先に停止してください。\
                 停止するまで起動できません。"
            }
            Notice::CopyMayStartItself => {
                "自動ミラー復帰が有効な場合、ミラー復帰は自動で始まります。無効な場合、\
                 手動でミラーを切り離した後、モニタの停止中は自動では始まりません。"
            }
            Notice::OtherDataIsLost => {
                "もう一方のサーバのデータは古いものとして扱われます。\
                 そのサーバにだけあるデータは失われます。"
            }
            Notice::PartnerIsLostAsSource => {
                "停止しているサーバのデータを最新とすることは、二度とできなくなります。\
                 そのサーバが後で起動しても同じです。"
            }
            Notice::LookFirst => {
                "先にデータの内容を確認してください (手順書 2.3)。中断したミラー復帰のコピー先のデータは\
                 使用できません。"
            }
            Notice::DoNothingElse => {
                "データが破損している可能性があります。この作業手順の操作だけを行ってください。"
            }
            Notice::OpeningIsNoRepair => {
                "ボリュームを開くと一時的にアクセスできますが、修復はされません。"
            }
            Notice::NotMirroredMeanwhile => {
                "開いている間に書き込んだデータはミラーされません。両方のサーバで開いた場合、\
                 二つのボリュームの内容は食い違っていきます。"
            }
            Notice::OpeningOverwritesTimes => {
                "ボリュームを開くと Lastupdate Time と Break Time が上書きされることがあります。\
                 先に両方の時刻を記録してください。"
            }
            Notice::NoFileInUse => {
                "ボリュームを閉じるときは、ボリューム上のファイルをすべて閉じておいてください。"
            }
            Notice::NoCommandForIt => "この操作にはコマンドがありません。GUI でだけ行えます。",
        }
    }

    fn operation(&self, operation: Operation, server: Option<&str>) -> String {
        let server = server.map(visible);
        let of = |unknown: &str| match &server {
            Some(server) => format!("{server} のアイコン"),
            None => format!("{unknown}のアイコン"),
        };
        let on = match &server {
            Some(server) => format!("{server} で"),
            None => String::new(),
        };
        match operation {
            Operation::OpenMirrorDiskHelper => {
                "ミラーディスクヘルパで、両サーバのミラーディスクリソースの画面を開きます。".into()
            }
            Operation::CopyToDestination => format!(
                "{}をコピー先として選択し、実行します。",
                of("最新データを保持していないサーバ")
            ),
            Operation::DeclareSourceLatest => format!(
                "{}を選択してそのデータを最新とし、実行して確認に応答します。",
                of("データを最新とするサーバ")
            ),
            Operation::DeclareSurvivorLatest => format!(
                "{}を選択してそのデータを最新とし、実行します。",
                of("稼働中のサーバ")
            ),
            Operation::TakeVolumeOffline => format!(
                "{}を選択してボリュームを非活性にする操作を実行します。",
                of("ボリュームが活性状態のサーバ")
            ),
            Operation::StartGroup => format!("{on}フェイルオーバーグループを起動します。"),
            Operation::StopGroup => format!("{on}フェイルオーバーグループを停止します。"),
            Operation::SuspendMonitor => "ミラーディスクモニタを一時停止します。".into(),
            Operation::ResumeMonitor => "ミラーディスクモニタを再開します。".into(),
            Operation::RebootCluster => {
                "クラスタ全体を再起動します。両方のサーバが再起動します。".into()
            }
            Operation::LookAtData => format!(
                "{on}ボリューム上のデータの内容、タイムスタンプ、サイズを確認します。必要に応じて\
                 バックアップします。ボリュームには何も書き込まないでください。"
            ),
            Operation::OpenVolume => format!(
                "{}を選択してボリュームにアクセスできるようにする操作を実行します。",
                of("データを確認するサーバ")
            ),
            Operation::CloseVolume => format!(
                "{}を選択してボリュームへのアクセスを終了する操作を実行します。",
                of("ボリュームを開いたサーバ")
            ),
            Operation::OpenClusterProperties => {
                "クラスタの詳細情報でミラーディスクのページを開き、自動ミラー復帰が有効かどうかを\
                 確認します。"
                    .into()
            }
        }
    }

    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String {
        // Blanks stand between a name and the words, not between words.
        let or = |name: Option<&str>, unknown: &'static str| match name {
            Some(name) => Cow::Owned(format!("{} ", visible(name))),
            None => Cow::Borrowed(unknown),
        };
        let named = |what: &str, name: Option<&str>| match name {
            Some(name) => format!("{what} {} ", visible(name)),
            None => what.into(),
        };
        let group = || named("フェイルオーバーグループ", subjects.group);
        let monitor = || named("ミラーディスクモニタ", subjects.monitor);
        match expect {
            Expectation::CopyRuns => format!(
                "{}から{}へのミラー復帰が行われている。またはすでに完了している \
                 (小さなコピーは最初の確認より前に終わることがある)。",
                or(subjects.source, "最新データを保持するサーバ"),
                match subjects.destination {
                    Some(name) => Cow::Owned(format!(" {} ", visible(name))),
                    None => Cow::Borrowed("もう一方のサーバ"),
                }
            ),
            Expectation::CopyEnded => {
                "Mirror Status が Normal で、両サーバが GREEN である。".into()
            }
            Expectation::SourceLatest => format!(
                "{}が GREEN である。またはミラー復帰が自動で始まり、両サーバが YELLOW である。",
                or(subjects.source, "データを最新としたサーバ")
            ),
            Expectation::GroupOnline => match subjects.source {
                Some(source) => format!("{}が {} で Online である。", group(), visible(source)),
                None => format!("{}が Online である。", group()),
            },
            Expectation::GroupOffline => format!("{}が Offline である。", group()),
            Expectation::MonitorSuspended => format!("{}の状態が Suspend である。", monitor()),
            Expectation::MonitorResumed => {
                format!("{}の状態が Suspend ではなくなっている。", monitor())
            }
            Expectation::VolumeActive => match subjects.server {
                Some(server) => format!("ボリュームが {} で Active である。", visible(server)),
                None => "ボリュームが、開いたサーバで Active である。".into(),
            },
            Expectation::VolumeInactive => {
                "ボリュームがどちらのサーバでも Active ではない。".into()
            }
            Expectation::TimesRecorded => {
                "両サーバの Lastupdate Time と Break Time を記録してある。".into()
            }
            Expectation::AutoRecoveryRead => {
                "自動ミラー復帰 (Auto Mirror Recovery) が有効か無効かが分かっている。".into()
            }
            Expectation::ServersOnline => "両サーバが Online である。".into(),
        }
    }

    fn polling(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String {
        let every = self.duration(every_seconds.into());
        match at_most_seconds {
            Some(limit) => format!(
                "{every}ごとに、最長 {}確認します。",
                self.duration(limit.into())
            ),
            None => format!("{every}ごとに、完了するまで確認します。"),
        }
    }

    fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Source => {
                "どちらのサーバのデータが最新ですか。一方のサーバにだけ Lastupdate Time があれば、\
                 そのサーバです。それ以外の場合、時刻は根拠になりません (新しい方の時刻であっても)。\
                 両方のボリュームの内容を確認してください (手順書 2.3)。"
            }
            Question::StartService => "いま業務を開始しますか。",
        }
    }

    fn answer(&self, yes: bool) -> &'static str {
        if yes { "はい" } else { "いいえ" }
    }

    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String {
        let server = match server {
            Some(server) => format!("{} ", visible(server)),
            None => "片方のサーバ".into(),
        };
        format!(
            "この操作は取り消せません。{server}のデータが最新となります。{}",
            self.notice(lost)
        )
    }

    fn condition(&self, condition: Condition) -> &'static str {
        match condition {
            Condition::NoCopyRuns => {
                "ミラー復帰が行われておらず、その間に完了してもいない場合だけ。"
            }
            Condition::ServiceWanted => "いま業務を開始する場合だけ。",
        }
    }

    fn effect(&self, effect: Effect) -> &'static str {
        match effect {
            Effect::StartsCopy => "ミラー復帰を開始する",
            Effect::StartsFullCopy => "フルコピーでミラー復帰を開始する",
            Effect::DeclaresLatest => "このサーバのデータを最新とする",
            Effect::StartsGroup => "フェイルオーバーグループを起動する",
            Effect::StopsGroup => "フェイルオーバーグループを停止する",
            Effect::SuspendsMonitor => {
                "ミラーディスクモニタを一時停止する (自動ミラー復帰も止まる)"
            }
            Effect::ResumesMonitor => "ミラーディスクモニタを再開する",
            Effect::OpensVolume => "内容を確認するためにボリュームを開く",
            Effect::ClosesVolume => "ボリュームを非活性にする",
            Effect::RebootsCluster => "両方のサーバを再起動する",
        }
    }

    fn place(&self, server: Option<&str>) -> String {
        match server {
            Some(server) => format!("{} で実行", visible(server)),
            None => "クラスタのどちらかのサーバで実行".into(),
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::Commands => "コマンド (コマンドがない操作は GUI)",
            Method::GraphicalTool => "GUI で操作",
        }
    }

    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::MirrorColor => "色",
            Field::Activity => "活性状態",
            Field::FastCopy => "差分コピー",
            Field::LastUpdateTime => "最終更新",
            Field::BreakTime => "ミラーブレイク",
            Field::DiskError => "ディスクエラー",
            Field::NeededCopyPercent => "コピー必要量",
            Field::VolumeUsedPercent => "使用率",
            Field::VolumeSize => "サイズ",
            other => other.label(),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Resource => "ミラーディスクリソース",
            Label::Status => "ミラーの状態",
            Label::Situation => "状況",
            Label::Rows => "手順書の行",
            Label::Swapped => "サーバを入れ替えて適用",
            Label::Options => "復旧の選択肢",
            Label::Procedure => "手順",
            Label::Then => "続いて",
            Label::AnyServer => "任意のサーバ",
            Label::OnlyIf => "その時点で必要な場合だけ",
            Label::Destructive => {
                "片方のサーバのデータを最新とします。もう一方にだけあるデータは失われます"
            }
            Label::GraphicalOnly => "GUI だけの操作です。操作後に状態を取得し直してください",
            Label::Blocked => "先にディスクを修復してください",
            Label::NoOptions => "復旧の選択肢はありません。",
            Label::NotNeeded => "復旧の必要はありません。",
            Label::FindingsFirst => {
                "手順書にはこの状態に対する復旧手順がありません。先に所見の問題を解決してください。"
            }
            Label::NoProcedure => {
                "手順書にはこの状態に対する復旧手順がありません。原因が分かるまで、復旧のコマンドを\
                 実行しないでください。"
            }
            Label::OptionsLater => "選択肢は、不足している情報によって決まります。",
            Label::WaitForCopy => "ミラー復帰が完了するまで待ち、状態を取得し直してください。",
            Label::UsedTime => "経過",
            Label::LeftTime => "残り (製品の表示)",
            Label::NoMirrorDisk => {
                "入力にミラーディスクリソースがありません。clpmdstat --mirror の出力を加えてください"
            }
            Label::CannotRead => "読み取れません",
            Label::Takes => "所要時間",
            Label::TimeNotKnown => "不明",
            Label::Needs => "不足している情報",
            Label::Findings => "所見",
            Label::Line => "行",
            Label::NotGiven => "表示なし",
            Label::Guide => "手順書",
            Label::NoCommands => "コマンドに使えない名前があるため、コマンドはありません。",
            Label::Runbook => "作業手順",
            Label::Row => "手順書の行",
            Label::Step => "ステップ",
            Label::Servers => "サーバ",
            Label::LatestData => "最新データを保持するサーバ",
            Label::TheLatest => "最新データを保持するサーバ",
            Label::Group => "フェイルオーバーグループ",
            Label::Monitor => "ミラーディスクモニタ",
            Label::Method => "操作方法",
            Label::CopyTime => "コピーの時間",
            Label::CannotBeUndone => "取り消し不可",
            Label::NothingIrreversible => {
                "この作業手順には、データを最新とするステップはありません。"
            }
            Label::Warning => "警告",
            Label::Note => "注記",
            Label::MustBeSeen => "期待する状態",
            Label::Example => "表示例",
            Label::WriteDown => "記録する値",
            Label::IfChosen => "を最新とした場合",
            Label::NotSeen => {
                "時間内に期待する状態にならない場合は、ここで中止して原因を調べてください。"
            }
            Label::Decide => "判断",
            Label::GraphicalTool => "GUI で操作",
            Label::Continued => "続き",
            Label::ReadAgain => {
                "状態を取得し直し、あらためて判定してください。この作業手順はここで終わりです。"
            }
            Label::IrreversibleLater => {
                "状態を取得し直した後の手順で、片方のサーバのデータを最新とします。"
            }
            Label::InspectVolume => "異常なボリュームのデータを確認する",
            Label::FindAutoRecovery => "自動ミラー復帰が有効かどうかを確認する",
            Label::QuoteForShell => {
                "このコマンドの名前に、シェルで特別な意味を持つ文字があります。使用するシェルに合わせて引用符で囲んでください。"
            }
        }
    }
}
