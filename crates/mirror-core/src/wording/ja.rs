//! Japanese.

use alloc::{format, string::String};

use super::{Label, Subjects, Wording, clock};
use crate::{
    decide::DataAtRisk,
    estimate::RateError,
    recover::{
        Condition, Effect, Expectation, Method, NameError, NameKind, Notice, Operation, Question,
    },
    text::{ErrorCode, ParseError, printed},
    words::{
        Color, CopyKind, Field, FindingKind, Intent, LimitKind, NeedCode, ProcedureId, Severity,
        Situation,
    },
};

pub(super) struct Japanese;

impl Wording for Japanese {
    fn finding(&self, kind: &FindingKind) -> String {
        match kind {
            FindingKind::UnknownLine { text } => {
                format!("解釈できない行をそのまま残しました: `{text}`")
            }
            FindingKind::UnknownWord { field, word } => format!(
                "{} の値 `{word}` は未知の語です。判断には使いません",
                field.label()
            ),
            FindingKind::BadValue { field, value } => format!(
                "{} の値 `{value}` を読み取れません。値が無いものとして扱います",
                field.label()
            ),
            FindingKind::TruncatedReport => {
                "出力が肝心な行の前で途切れています。コマンドを実行し直してください".into()
            }
            FindingKind::UnreadableReport { error } => {
                format!("ここから始まる出力を読み取れません ({error})")
            }
            FindingKind::MoreReports => {
                "ここから別の出力が始まります。最初の出力だけを読みました".into()
            }
            FindingKind::RepeatedReport { differs: true } => {
                "同じリソースについて内容の違う出力がもう一つあります。後のものを使います".into()
            }
            FindingKind::RepeatedReport { differs: false } => {
                "同じリソースについて同じ内容の出力がもう一つあります".into()
            }
            FindingKind::ReportsDisagree {
                field,
                first,
                second,
            } => format!(
                "`{first}` と `{second}` で {} の表示が食い違っています。復帰の前に解決してください",
                field.label()
            ),
            FindingKind::OtherCluster { server } => format!(
                "出力どうしでサーバ名が一致しません。`{server}` は一方の出力にしかありません"
            ),
            FindingKind::StatusContradictsColors {
                status,
                colors: [first, second],
            } => format!(
                "状態 `{status}` は色 `{first}` / `{second}` と両立しません。状態を読み直してください"
            ),
            FindingKind::FastCopyDiffers => {
                "差分コピーが可能と表示しているのは片方のサーバだけです。\
                全面コピーの手順だけを示します"
                    .into()
            }
            FindingKind::SizesDiffer {
                mib: [first, second],
            } => format!("二つのボリュームの大きさが違います: {first} MiB と {second} MiB"),
            FindingKind::TimesOutOfOrder { server } => {
                format!("`{server}` の最終更新がミラーブレイクより前です。時計を確かめてください")
            }
            FindingKind::AmbiguousCutName { name } => format!(
                "clpstat が切り詰めた名前 `{name}` は複数の名前に当てはまるため使いません \
                 (clpstat --long なら全体が表示されます)"
            ),
            FindingKind::UndecodableBytes { count, encoding } => {
                format!("{encoding} として読めないバイトが {count} か所あり、置き換えました")
            }
            FindingKind::DiskError { server, word } => format!(
                "`{server}` のディスクが `{word}` を示しています。コピーの前に修理してください"
            ),
            FindingKind::LatestUndecidable { both_times: true } => {
                "両方のサーバに最終更新時刻があり、\
                どちらも更新されたおそれがあります。新しい時刻は根拠になりません。まず時刻を控え、\
                両方のボリュームの中身を調べてください (手順書 2.3)"
                    .into()
            }
            FindingKind::LatestUndecidable { both_times: false } => {
                "どちらのサーバにも最終更新時刻がなく、\
                どちらも正しく停止していません。両方のボリュームの中身を調べてください (手順書 2.3)"
                    .into()
            }
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: true,
            } => format!(
                "フェイルオーバーグループが動いていないのに `{server}` でボリュームが活性です。\
                 確認のために開かれたものかもしれません (手順書 2.3)。まず閉じてください"
            ),
            FindingKind::MaybeOpenedForInspection {
                server,
                group_known_offline: false,
            } => format!(
                "`{server}` でボリュームが活性です。業務が動いているのか、確認のために開かれたのか \
                 (手順書 2.3) は clpstat の出力がないと分かりません"
            ),
            FindingKind::ActiveOnBoth => {
                "どちらも緑ですが、ボリュームが両方のサーバで同時に使われています。\
                サーバ間の通信が切れているおそれがあります"
                    .into()
            }
            FindingKind::CopyOntoActive { server } => {
                format!("ボリュームを使用中の `{server}` に向かってコピーが行われています")
            }
            FindingKind::GroupAbnormal { group, status } => format!(
                "フェイルオーバーグループ `{group}` の状態は `{status}` です。起動の前に停止してください"
            ),
            FindingKind::NoRateBasis => "所要時間を見積もるための速度がありません".into(),
            FindingKind::NoSizeBasis { missing } => {
                format!("{} が無いため所要時間を見積もれません", missing.label())
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
                format!("{what}の上限 {value} に達しました。その先は読んでいません")
            }
            FindingKind::UnusableName { error } => {
                format!("コマンドは示しません: {}", self.name_error(error))
            }
        }
    }

    fn parse_error(&self, error: &ParseError) -> String {
        let reason = match error.code {
            ErrorCode::Empty => "入力が空です",
            ErrorCode::NoReport => "読み取れる出力がありません",
            ErrorCode::NoResourceName => "出力にリソース名がありません",
            ErrorCode::NoServers => "二つのサーバ名がありません",
            ErrorCode::TooLarge => "上限より長い入力です",
            ErrorCode::BadState => "状態の記述を読み取れません",
            ErrorCode::BadFigure => "数値を読み取れません",
            ErrorCode::LabelNotFound => "見出しが本文にありません",
        };
        let excerpt = if error.excerpt.is_empty() {
            String::new()
        } else {
            format!(": `{}`", error.excerpt)
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
            } => {
                format!(
                    "{}の名前が {longest} バイトを超えています: `{name}`",
                    kind(*of)
                )
            }
            NameError::ControlCharacter { kind: of, name } => {
                format!("{}の名前に制御文字があります: `{name}`", kind(*of))
            }
            NameError::LooksLikeOption { kind: of, name } => {
                format!("{}の名前が `-` で始まっています: `{name}`", kind(*of))
            }
            NameError::NotAServer(name) => {
                format!("`{name}` はこのミラーのサーバではありません")
            }
        }
    }

    fn rate_error(&self, error: &RateError) -> String {
        match error {
            RateError::NotFinite { value } => format!("`{value}` は有限の数ではありません"),
            RateError::NotPositive { value } => format!("`{value}` は 0 より大きくありません"),
            RateError::EndBeforeStart { start, end } => {
                format!("終了 `{end}` が開始 `{start}` より前です")
            }
            RateError::ZeroSeconds => "0 秒のコピーからは速度が決まりません".into(),
            RateError::ZeroSize => "大きさ 0 のコピーからは速度が決まりません".into(),
            RateError::PercentOver100 { percent } => {
                format!("`{percent}` % はボリューム全体を超えています")
            }
        }
    }

    fn bad_document(&self, detail: &str) -> String {
        format!("文書を読み取れません: `{detail}`")
    }

    fn situation(&self, situation: Situation) -> &'static str {
        match situation {
            Situation::Healthy => "両方のサーバが最新データを持っています。",
            Situation::OneSideLatestRunning => {
                "片方のサーバが最新データを持ち、業務が動いています。もう一方は古いままです。"
            }
            Situation::OneSideLatestStopped => {
                "片方のサーバだけが最新データを持っています。業務は止まっています。"
            }
            Situation::NoLatestStopped => {
                "どちらのサーバも最新データを持つと示していません。業務は止まっています。"
            }
            Situation::NoLatestRunning => {
                "どちらのサーバも最新データを持つと示していないのに、ボリュームが使われています。"
            }
            Situation::SurvivorNotLatest => {
                "動いている唯一のサーバが、最新データを持つと示していません。"
            }
            Situation::RecoveringRunning => "業務を動かしたままコピーしています。",
            Situation::RecoveringStopped => "業務を止めたままコピーしています。",
            Situation::BothActive => {
                "ボリュームが両方のサーバで同時に活性です。データが壊れているおそれがあります。"
            }
            Situation::NotCovered => "手順書に載っていない状態です。何も勧められません。",
            Situation::Incomplete => "当てはまりうる行を絞るには、ほかの出力が必要です。",
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
            Intent::RecoverWhileRunning => "業務を止めずに復帰する",
            Intent::StopThenRecover => "業務を止めてから復帰する",
            Intent::RecoverWhileStopped => "業務を止めたまま復帰する",
            Intent::StartAndRecover => "業務を始め、並行して復帰する",
            Intent::StartSurvivor => "残ったサーバだけで業務を始める",
        }
    }

    fn procedure(&self, procedure: ProcedureId) -> &'static str {
        match procedure {
            ProcedureId::P1_1 => "業務を止めずに差分をコピーする",
            ProcedureId::P1_2 => "業務を止めずに全体をコピーする",
            ProcedureId::P1_3 => "業務を止める",
            ProcedureId::P2_1 => "業務を止めたままコピーする",
            ProcedureId::P2_2 => "業務を始めてから差分をコピーする",
            ProcedureId::P2_3 => "監視を一時停止し、業務を始めてから全体をコピーする",
            ProcedureId::P3_1 => "業務を止めたまま、片方のデータを最新と定める",
            ProcedureId::P3_2 => "片方のデータを最新と定めてから業務を始める",
            ProcedureId::P4_1 => "GUI でボリュームを非活性にする",
            ProcedureId::P5_1 => "GUI で残ったサーバのデータを最新と定める",
            ProcedureId::P6_1 => "GUI からクラスタを再起動し、ほかには何もしない",
        }
    }

    fn color(&self, color: &Color) -> &'static str {
        match color {
            Color::Green => "最新データを持つ",
            Color::Yellow => "コピー中",
            Color::Red => "最新データを持たない",
            Color::Blue => "両方で活性",
            Color::Gray => "停止中",
            Color::Other(_) => "未知の色",
        }
    }

    fn need(&self, need: NeedCode) -> &'static str {
        match need {
            NeedCode::MirrorOutput => "両サーバのミラーの状態",
            NeedCode::ActiveOutput => "どのサーバでボリュームが使われているか",
            NeedCode::InfoDetailOutput => "自動ミラー復帰が有効かどうか",
            NeedCode::ClusterOutput => "フェイルオーバーグループがどこで動いているか",
            NeedCode::GroupName => "フェイルオーバーグループの名前",
            NeedCode::MonitorName => "ミラーディスクモニタの名前",
            NeedCode::SourceChoice => "どちらのデータを最新とするかの判断",
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
        format!("最新データは {server} にあります。")
    }

    fn no_source(&self) -> &'static str {
        "どちらが最新データを持つかは、これだけでは分かりません。"
    }

    fn data_at_risk(&self, data: DataAtRisk, server: &str) -> String {
        let (from, to) = (printed(data.from), printed(data.to));
        if data.from == data.to {
            return format!("{from} のミラーブレイクの後、{server} には何も書かれていません。");
        }
        format!("{from} から {to} までの更新は {server} にしかありません。")
    }

    fn estimate(&self, copy: CopyKind, gib: u64, seconds: u64, seconds_per_gb: f64) -> String {
        let time = self.duration(seconds);
        format!(
            "{}のコピーに約 {time} ({gib} GB、{seconds_per_gb} 秒/GB)",
            self.copy(copy)
        )
    }

    fn recovery(&self, source: &str, destination: &str, percent: Option<u8>) -> String {
        match percent {
            Some(percent) => format!("{source} から {destination} へコピー中: {percent} %"),
            None => format!("{source} から {destination} へコピー中"),
        }
    }

    fn duration(&self, seconds: u64) -> String {
        let (hours, minutes, rest) = clock(seconds);
        match (hours, minutes) {
            (0, 0) => format!("{rest} 秒"),
            (0, minutes) if rest == 0 => format!("{minutes} 分"),
            (0, minutes) => format!("{minutes} 分 {rest} 秒"),
            (hours, minutes) => format!("{hours} 時間 {minutes} 分"),
        }
    }

    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::LoadWhileCopying => {
                "業務を動かしながらコピーするので、両サーバとネットワークに負荷がかかります。"
            }
            Notice::FullCopyTakesLong => {
                "差分だけでなく全体をコピーします。ボリュームが大きいときや回線が遅いときは、\
                 終わるまで長くかかります。"
            }
            Notice::GroupCannotStart => {
                "コピーが終わるまで、フェイルオーバーグループを起動できません。"
            }
            Notice::StopAbnormalGroupFirst => {
                "フェイルオーバーグループが異常な状態なら、先に停止してください。\
                 停止するまで起動できません。"
            }
            Notice::CopyMayStartItself => {
                "自動ミラー復帰が有効なら、コピーはひとりでに始まります。無効のとき、\
                 手動でミラーを切り離した後、モニタが止まっている間は始まりません。"
            }
            Notice::OtherDataIsLost => {
                "この先、もう一方のサーバのデータは古いものとして扱われます。\
                 そちらだけにあるデータは失われます。"
            }
            Notice::PartnerIsLostAsSource => {
                "止まっているサーバのデータを最新と定めることは、二度とできなくなります。\
                 そのサーバが後で起動しても同じです。"
            }
            Notice::LookFirst => {
                "先にデータを調べてください (手順書 2.3)。途中で止まったコピーの先のデータは使えません。"
            }
            Notice::DoNothingElse => {
                "データが壊れているおそれがあります。ここに書かれたことだけを行ってください。"
            }
            Notice::OpeningIsNoRepair => {
                "ボリュームを開いても、しばらくの間読めるようになるだけで、修復にはなりません。"
            }
            Notice::NotMirroredMeanwhile => {
                "開いている間に書いたものは相手へ送られません。両方で開いた場合、\
                 二つの中身は別々のものになっていきます。"
            }
            Notice::OpeningOverwritesTimes => {
                "開くと Lastupdate Time と Break Time が上書きされることがあります。\
                 先に両方を書き留めてください。"
            }
            Notice::NoFileInUse => {
                "閉じるときに、ボリューム上のファイルが一つでも使われていてはいけません。"
            }
            Notice::NoCommandForIt => "この操作にはコマンドがなく、GUI でしか行えません。",
        }
    }

    fn operation(&self, operation: Operation, server: Option<&str>) -> String {
        let of = |unknown: &str| match server {
            Some(server) => format!("{server} のアイコン"),
            None => format!("{unknown}のアイコン"),
        };
        let on = match server {
            Some(server) => format!("{server} で"),
            None => String::new(),
        };
        match operation {
            Operation::OpenMirrorDiskHelper => {
                "両サーバのミラーディスクを表示する画面を開きます。".into()
            }
            Operation::CopyToDestination => format!(
                "{}を選んでコピー先とし、実行します。",
                of("最新データを持たないサーバ")
            ),
            Operation::DeclareSourceLatest => format!(
                "{}を選んでそのデータを最新とし、実行して確認に答えます。",
                of("データを最新とするサーバ")
            ),
            Operation::DeclareSurvivorLatest => format!(
                "{}を選んでそのデータを最新とし、実行します。",
                of("動いているサーバ")
            ),
            Operation::TakeVolumeOffline => format!(
                "{}を選んでボリュームを非活性とし、実行します。",
                of("ボリュームが活性のサーバ")
            ),
            Operation::StartGroup => format!("{on}フェイルオーバーグループを起動します。"),
            Operation::StopGroup => format!("{on}フェイルオーバーグループを停止します。"),
            Operation::SuspendMonitor => "ミラーディスクモニタを一時停止します。".into(),
            Operation::ResumeMonitor => "ミラーディスクモニタを再開します。".into(),
            Operation::RebootCluster => {
                "クラスタ全体を再起動します。サーバは二台とも再起動します。".into()
            }
            Operation::LookAtData => format!(
                "{on}ボリュームの中身、タイムスタンプ、大きさを調べます。必要ならバックアップを\
                 取ります。何も書き込まないでください。"
            ),
            Operation::OpenVolume => format!(
                "{}を選んでボリュームを読める状態とし、実行します。",
                of("中身を調べるサーバ")
            ),
            Operation::CloseVolume => format!(
                "{}を選んでボリュームを再び閉じた状態とし、実行します。",
                of("ボリュームを開いたサーバ")
            ),
            Operation::OpenClusterProperties => {
                "クラスタの詳細情報でミラーディスクのページを開き、自動ミラー復帰が有効かどうかを\
                 見ます。"
                    .into()
            }
        }
    }

    fn expectation(&self, expect: Expectation, subjects: &Subjects<'_>) -> String {
        // Blanks stand between a name and the words, not between words.
        let or = |name: Option<&str>, unknown: &str| match name {
            Some(name) => format!("{name} "),
            None => unknown.into(),
        };
        let source = or(subjects.source, "最新データを持つサーバ");
        let named = |what: &str, name: Option<&str>| match name {
            Some(name) => format!("{what} {name} "),
            None => what.into(),
        };
        let group = || named("フェイルオーバーグループ", subjects.group);
        let monitor = || named("ミラーディスクモニタ", subjects.monitor);
        match expect {
            Expectation::CopyRuns => format!(
                "{source}から{}へのコピーが動いている。またはすでに終わっている \
                 (小さなコピーは最初に見る前に終わることがある)。",
                match subjects.destination {
                    Some(name) => format!(" {name} "),
                    None => "もう一方のサーバ".into(),
                }
            ),
            Expectation::CopyEnded => {
                "Mirror Status が Normal で、両サーバが GREEN である。".into()
            }
            Expectation::SourceLatest => format!(
                "{}が GREEN である。またはコピーがひとりでに始まり、両サーバが YELLOW である。",
                or(subjects.source, "最新と定めたサーバ")
            ),
            Expectation::GroupOnline => match subjects.source {
                Some(source) => format!("{}が {source} で Online である。", group()),
                None => format!("{}が Online である。", group()),
            },
            Expectation::GroupOffline => format!("{}が Offline である。", group()),
            Expectation::MonitorSuspended => format!("{}の状態が Suspend である。", monitor()),
            Expectation::MonitorResumed => {
                format!("{}の状態が Suspend ではなくなっている。", monitor())
            }
            Expectation::VolumeActive => match subjects.server {
                Some(server) => format!("ボリュームが {server} で Active である。"),
                None => "ボリュームが、開いたサーバで Active である。".into(),
            },
            Expectation::VolumeInactive => {
                "ボリュームがどちらのサーバでも Active ではない。".into()
            }
            Expectation::TimesRecorded => {
                "両サーバの Lastupdate Time と Break Time を書き留めてある。".into()
            }
            Expectation::AutoRecoveryRead => {
                "自動ミラー復帰 (Auto Mirror Recovery) が有効か無効かが分かっている。".into()
            }
            Expectation::ServersOnline => "両サーバが Online である。".into(),
        }
    }

    fn look(&self, every_seconds: u32, at_most_seconds: Option<u32>) -> String {
        let every = self.duration(every_seconds.into());
        match at_most_seconds {
            Some(limit) => format!(
                "{every}ごとに、長くても {}の間、確かめます。",
                self.duration(limit.into())
            ),
            None => format!("{every}ごとに、終わるまで確かめます。"),
        }
    }

    fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Source => {
                "どちらのデータが最新ですか。Lastupdate Time が一方のサーバにだけあれば、\
                 そのサーバです。そうでなければ時刻は根拠になりません (新しい方であっても)。\
                 両方のボリュームの中身を調べてください (手順書 2.3)。"
            }
            Question::StartService => "いま業務を始めますか。",
        }
    }

    fn answer(&self, yes: bool) -> &'static str {
        if yes { "はい" } else { "いいえ" }
    }

    fn confirmation(&self, server: Option<&str>, lost: Notice) -> String {
        let server = server.unwrap_or("一方のサーバ");
        format!(
            "この操作は取り消せません。{server} のデータが最新となります。{}",
            self.notice(lost)
        )
    }

    fn condition(&self, condition: Condition) -> &'static str {
        match condition {
            Condition::NoCopyRuns => "コピーが動いておらず、まだ終わってもいない場合だけ。",
            Condition::ServiceWanted => "いま業務を始める場合だけ。",
        }
    }

    fn effect(&self, effect: Effect) -> &'static str {
        match effect {
            Effect::StartsCopy => "コピーを始める",
            Effect::StartsFullCopy => "全体のコピーを始める",
            Effect::DeclaresLatest => "このサーバのデータを最新と定める",
            Effect::StartsGroup => "フェイルオーバーグループを起動する",
            Effect::StopsGroup => "フェイルオーバーグループを停止する",
            Effect::SuspendsMonitor => "ミラーディスクモニタを一時停止し、自動ミラー復帰も止める",
            Effect::ResumesMonitor => "ミラーディスクモニタを再開する",
            Effect::OpensVolume => "中身を調べるためにボリュームを開く",
            Effect::ClosesVolume => "ボリュームを非活性にする",
            Effect::RebootsCluster => "両方のサーバを再起動する",
        }
    }

    fn place(&self, server: Option<&str>) -> String {
        match server {
            Some(server) => format!("{server} で実行"),
            None => "クラスタのどちらのサーバで実行してもよい".into(),
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::Commands => "コマンドで行う (コマンドがない操作は GUI で行う)",
            Method::GraphicalTool => "GUI で行う",
        }
    }

    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::MirrorColor => "色",
            Field::Activity => "活性状態",
            Field::FastCopy => "差分コピー",
            Field::LastUpdateTime => "最終更新",
            Field::BreakTime => "ブレイク",
            Field::DiskError => "ディスクエラー",
            Field::NeededCopyPercent => "コピー必要量",
            Field::VolumeUsedPercent => "使用率",
            Field::VolumeSize => "サイズ",
            other => other.label(),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Resource => "ミラーディスク",
            Label::Status => "ミラーの状態",
            Label::Situation => "状況",
            Label::Rows => "手順書の行",
            Label::Swapped => "サーバは逆に読み替え",
            Label::Options => "できること",
            Label::Procedure => "手順",
            Label::Then => "続いて",
            Label::AnyServer => "任意のサーバ",
            Label::OnlyIf => "その時点で必要な場合だけ",
            Label::Destructive => {
                "片方のデータを最新と定めます。もう一方だけにあるデータは失われます"
            }
            Label::GraphicalOnly => "GUI だけの操作です。その後に状態を読み直してください",
            Label::Blocked => "ディスクの修理が先です",
            Label::NoOptions => "手順書による操作はありません。",
            Label::OptionsLater => "まだ必要な出力によって決まります。",
            Label::WaitForCopy => "コピーが終わるまで待ち、状態を読み直してください。",
            Label::UsedTime => "経過",
            Label::LeftTime => "残り (製品の表示)",
            Label::NoMirrorDisk => {
                "ミラーディスクについての出力がありません。clpmdstat --mirror の出力を加えてください"
            }
            Label::CannotRead => "読み取れません",
            Label::Takes => "所要時間",
            Label::TimeNotKnown => "不明",
            Label::Needs => "まだ必要なもの",
            Label::Findings => "所見",
            Label::Line => "行",
            Label::NotGiven => "表示なし",
            Label::Guide => "手順書",
            Label::NoCommands => "使えない名前があるため、コマンドは示しません。",
            Label::Runbook => "作業手順",
            Label::Row => "手順書の行",
            Label::Step => "ステップ",
            Label::Servers => "サーバ",
            Label::LatestData => "最新データのあるサーバ",
            Label::TheLatest => "最新データを持つサーバ",
            Label::Group => "フェイルオーバーグループ",
            Label::Monitor => "ミラーディスクモニタ",
            Label::Method => "進め方",
            Label::CopyTime => "コピーの時間",
            Label::CannotBeUndone => "取り消し不可",
            Label::NothingIrreversible => "データを最新と定めるステップはありません。",
            Label::Warning => "警告",
            Label::Note => "注記",
            Label::MustBeSeen => "確かめること",
            Label::Example => "表示例",
            Label::WriteDown => "書き留めること",
            Label::IfChosen => "を最新とした場合",
            Label::NotSeen => "時間内に確かめられなければ、ここで止めて原因を調べてください。",
            Label::Decide => "判断",
            Label::GraphicalTool => "GUI で操作",
            Label::Continued => "続き",
            Label::ReadAgain => {
                "状態を読み直し、あらためて判断してください。この作業手順はここで終わりです。"
            }
            Label::IrreversibleLater => {
                "状態を読み直した後の手順で、片方のデータを最新と定めます。"
            }
            Label::InspectVolume => "異常なボリュームの中身を調べる",
            Label::FindAutoRecovery => "自動ミラー復帰が有効かどうかを調べる",
            Label::QuoteForShell => {
                "このコマンドには、シェルが特別に扱いうる文字を含む名前があります。お使いのシェルに合わせて書いてください。"
            }
        }
    }
}
