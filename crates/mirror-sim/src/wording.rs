//! Every sentence of the simulation that a person reads, in both languages.
//!
//! The real messages of the commands are not known, so these are the simulation's own.

use std::fmt;

use crate::{
    Clock, FolderError, Names,
    model::{Copy, CopyKind, GroupStatus, Ledger, Mark, Refusal, Server, Use},
    output::Language,
    step_error::StepError,
};

/// What there is to say, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The sentences of a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The one of two texts that is of this language.
    pub fn pick<T>(self, english: T, japanese: T) -> T {
        match self.language {
            Language::English => english,
            Language::Japanese => japanese,
        }
    }

    // ---- What the commands of the cluster say ----------------------------------------------

    /// What an acting command prints when it was accepted.
    #[must_use]
    pub fn accepted(self) -> &'static str {
        self.pick("Command succeeded.", "コマンドが成功しました。")
    }

    /// What stands before the options of a command.
    #[must_use]
    pub fn usage(self) -> &'static str {
        self.pick("Usage", "使用方法")
    }

    /// No part of the cluster has this name.
    #[must_use]
    pub fn no_such(self, part: Part, name: &str) -> String {
        self.pick(
            format!("no such {}: {name}", part.english()),
            format!("{}がありません: {name}", part.japanese()),
        )
    }

    /// `clpstat --local` cannot answer now.
    #[must_use]
    pub fn busy(self) -> &'static str {
        self.pick("busy, try again", "処理中です。再度実行してください")
    }

    /// The question before a forced recovery.
    #[must_use]
    pub fn force_question(self) -> &'static str {
        self.pick(
            "The data of this server becomes the latest. Continue? (y/n)",
            "このサーバのデータを最新にします。続行しますか? (y/n)",
        )
    }

    /// What has become of a copy when the time for waiting has run out.
    #[must_use]
    pub fn timed_out(self, cancelled: bool) -> &'static str {
        if cancelled {
            self.pick(
                "the mirror recovery was cancelled",
                "ミラー復帰を中止しました",
            )
        } else {
            self.pick(
                "the mirror recovery is still running",
                "ミラー復帰は実行中です",
            )
        }
    }

    /// Why something is refused.
    #[must_use]
    pub fn refusal(self, refusal: Refusal) -> &'static str {
        let (english, japanese) = match refusal {
            Refusal::ServerStopped => ("the server is stopped", "サーバが停止しています"),
            Refusal::NotConnected => (
                "the other server cannot be reached",
                "相手サーバと通信できません",
            ),
            Refusal::NoLatest => (
                "no server alone has the latest data",
                "最新データを持つサーバが一意に決まりません",
            ),
            Refusal::NotLatest => (
                "this server does not have the latest data",
                "このサーバのデータは最新ではありません",
            ),
            Refusal::WrongServer => (
                "run this on the server that it names",
                "指定したサーバ上で実行してください",
            ),
            Refusal::CopyRuns => ("a mirror recovery is running", "ミラー復帰中です"),
            Refusal::NoCopyRuns => (
                "no mirror recovery is running",
                "ミラー復帰は実行されていません",
            ),
            Refusal::DiskError => (
                "a disk reports an error",
                "ディスクがエラーを報告しています",
            ),
            Refusal::VolumeInUse => ("the volume is in use", "ボリュームは使用中です"),
            Refusal::VolumeNotOpened => ("the volume is not open", "ボリュームは開かれていません"),
            Refusal::OtherLatest => (
                "the other server has the latest data",
                "相手サーバのデータが最新です",
            ),
            Refusal::NotRed => (
                "the data of this server is not marked as old",
                "このサーバのデータは古いとされていません",
            ),
            Refusal::NotHealthy => ("the mirror is not normal", "ミラーは正常ではありません"),
            Refusal::NotAgreed => ("not confirmed", "確認されませんでした"),
            Refusal::GroupNotOffline => (
                "the group is not offline",
                "グループは停止状態ではありません",
            ),
            Refusal::GroupNotThere => (
                "the group is not on that server",
                "グループはそのサーバにありません",
            ),
            Refusal::GroupBusy => (
                "the group is being started or stopped",
                "グループは起動または停止の処理中です",
            ),
        };
        self.pick(english, japanese)
    }

    // ---- Steps of a history ----------------------------------------------------------------

    /// Why a step was not taken.
    #[must_use]
    pub fn step_error(self, error: &StepError) -> String {
        match error {
            // clap knows English alone.
            StepError::Words(message) => message.clone(),
            StepError::NoSuchServer(name) => self.pick(
                format!("no server is called `{name}`"),
                format!("`{name}` というサーバはありません"),
            ),
            StepError::Refused(refusal) => self.refusal(*refusal).to_owned(),
            StepError::NoEffect => self
                .pick(
                    "nothing changes by this",
                    "これによって変わるものはありません",
                )
                .to_owned(),
            StepError::Command { exit, message } => self.pick(
                format!("the command ended with {exit}: {message}"),
                format!("コマンドが {exit} で終了しました: {message}"),
            ),
        }
    }

    // ---- What is really the case -----------------------------------------------------------

    /// Whether a server runs.
    #[must_use]
    pub fn server(self, server: Server) -> String {
        match server {
            Server::Up => self.pick("runs", "稼働中").to_owned(),
            Server::Booting(left) => self.pick(
                format!("boots, {left} s to go"),
                format!("起動中 (あと {left} 秒)"),
            ),
            Server::Stopped => self.pick("is stopped", "停止中").to_owned(),
        }
    }

    /// Who uses a volume.
    #[must_use]
    pub fn usage_of_volume(self, usage: Use) -> &'static str {
        match usage {
            Use::Closed => self.pick("closed", "閉じている"),
            Use::Service => self.pick("used by the service", "業務が使用中"),
            Use::Inspection => self.pick("open for inspection", "確認のために開かれている"),
        }
    }

    /// What a side believes of itself.
    #[must_use]
    pub fn mark(self, mark: Mark) -> &'static str {
        match mark {
            Mark::Even => self.pick("to hold the same as the other", "相手と同じ内容"),
            Mark::Latest => self.pick("to have the latest data", "最新データを持つ"),
            Mark::Behind => self.pick("to be behind", "相手より古い"),
            Mark::UnsureEven => self.pick(
                "nothing: it crashed while both held the same",
                "不明 (同じ内容のときに異常停止)",
            ),
            Mark::UnsureLatest => self.pick(
                "nothing: it crashed ahead of the other, or both went on alone",
                "不明 (先行中に異常停止、または双方が単独で更新)",
            ),
        }
    }

    /// The writes that only one side holds.
    #[must_use]
    pub fn holdings(self, writes: u64, whole: bool) -> String {
        match (whole, writes) {
            (false, _) => self
                .pick(
                    "no usable data: a copy was begun and did not finish",
                    "使えるデータなし (コピーが未完了)",
                )
                .to_owned(),
            (true, 0) => self
                .pick("nothing that the other lacks", "相手にないデータはなし")
                .to_owned(),
            (true, writes) => self.pick(
                format!("{writes} writes that the other lacks"),
                format!("相手にない書き込み {writes} 件"),
            ),
        }
    }

    /// The status of the group.
    #[must_use]
    pub fn group(self, status: GroupStatus) -> String {
        match status {
            GroupStatus::Offline => self.pick("offline", "停止").to_owned(),
            GroupStatus::Starting(left) => self.pick(
                format!("being started, {left} s to go"),
                format!("起動処理中 (あと {left} 秒)"),
            ),
            GroupStatus::Online => self.pick("online", "起動").to_owned(),
            GroupStatus::Stopping { left, .. } => self.pick(
                format!("being stopped, {left} s to go"),
                format!("停止処理中 (あと {left} 秒)"),
            ),
            GroupStatus::Failed => self.pick("failed", "異常").to_owned(),
        }
    }

    /// The status of a copy.
    #[must_use]
    pub fn copy(self, copy: &Copy, names: &Names) -> String {
        let source = &names.servers[copy.source];
        let destination = &names.servers[copy.source.other()];
        let kind = match copy.kind {
            CopyKind::Differential => self.pick("the differences", "差分"),
            CopyKind::Full => self.pick("everything", "全面"),
        };
        let (done, total) = (copy.done_mib, copy.total_mib);
        let stuck = if copy.stuck {
            self.pick(", stuck", "、停滞中")
        } else {
            ""
        };
        format!("{source} -> {destination}: {kind}, {done}/{total} MiB{stuck}")
    }

    /// What was lost.
    #[must_use]
    pub fn losses(self, ledger: &Ledger) -> String {
        if ledger.overwritten == 0 {
            return self.pick("nothing", "なし").to_owned();
        }
        self.pick(
            format!("{} writes overwritten for good", ledger.overwritten),
            format!("書き込み {} 件が上書きされて失われた", ledger.overwritten),
        )
    }

    /// How often somebody did what may lose data.
    #[must_use]
    pub fn risks(self, ledger: &Ledger) -> String {
        let (declared, started) = (ledger.declared_over_newer, ledger.started_behind);
        self.pick(
            format!(
                "declared the latest while the other had newer data: {declared}; started on old \
                 data: {started}"
            ),
            format!("新しいデータを持つ相手があるのに最新と宣言: {declared} 回、古いデータで業務を起動: {started} 回"),
        )
    }

    /// How time passes.
    #[must_use]
    pub fn clock(self, clock: Clock) -> String {
        match clock {
            Clock::ByHand => self.pick("passes by hand", "手動で進む").to_owned(),
            Clock::PerCommand { seconds } => self.pick(
                format!("{seconds} s for each command"),
                format!("コマンドごとに {seconds} 秒進む"),
            ),
            Clock::Real { speed } => self.pick(
                format!("{speed} times as fast as real time"),
                format!("実時間の {speed} 倍で進む"),
            ),
        }
    }

    /// Whether something is up, on, or in force.
    #[must_use]
    pub fn on_off(self, on: bool) -> &'static str {
        if on {
            self.pick("on", "オン")
        } else {
            self.pick("off", "オフ")
        }
    }

    /// A word at the beginning of a line.
    #[must_use]
    pub fn label(self, label: Label) -> &'static str {
        match label {
            Label::Time => self.pick("time", "時刻"),
            Label::Link => self.pick("link between the servers", "サーバ間の通信"),
            Label::Group => self.pick("group", "グループ"),
            Label::Monitor => self.pick("monitor", "モニタ"),
            Label::AutoRecovery => self.pick("automatic recovery", "自動ミラー復帰"),
            Label::Copy => self.pick("copy", "コピー"),
            Label::Server => self.pick("server", "サーバ"),
            Label::Shows => self.pick("its commands show", "コマンドの表示"),
            Label::Volume => self.pick("volume", "ボリューム"),
            Label::Holds => self.pick("really holds", "実際に持つデータ"),
            Label::Believes => self.pick("believes", "自身の認識"),
            Label::Disk => self.pick("disk", "ディスク"),
            Label::Lost => self.pick("lost so far", "これまでの損失"),
            Label::Risks => self.pick("risks taken", "危険な操作"),
        }
    }

    /// No copy, no group, or no server.
    #[must_use]
    pub fn none(self) -> &'static str {
        self.pick("none", "なし")
    }

    /// The state of a disk.
    #[must_use]
    pub fn disk(self, error: bool) -> &'static str {
        if error {
            self.pick("reports an error", "エラーあり")
        } else {
            self.pick("without errors", "エラーなし")
        }
    }

    /// The monitor.
    #[must_use]
    pub fn monitor(self, suspended: bool) -> &'static str {
        if suspended {
            self.pick("suspended", "一時停止中")
        } else {
            self.pick("watches", "監視中")
        }
    }

    // ---- What mirror-sim says --------------------------------------------------------------

    /// A cluster was created; the folders of its servers.
    #[must_use]
    pub fn created(self, title: &str, folders: &[String; 2]) -> String {
        let [first, second] = folders;
        let hint = self.pick(
            "To work on a server, put its folder in front of the PATH",
            "サーバ上で作業するには、そのフォルダを PATH の先頭に置いてください",
        );
        format!("{title}\n{hint}:\n  {first}\n  {second}\n")
    }

    /// The folder is of no use.
    #[must_use]
    pub fn folder_error(self, error: &FolderError) -> String {
        match error {
            FolderError::NoCluster(path) => self.pick(
                error.to_string(),
                format!("`{}` に模擬クラスタがありません", path.display()),
            ),
            FolderError::Exists(path) => self.pick(
                error.to_string(),
                format!("`{}` にはすでに模擬クラスタがあります", path.display()),
            ),
            FolderError::NotUnderstood { path, reason } => self.pick(
                error.to_string(),
                format!("`{}` を解釈できません: {reason}", path.display()),
            ),
            FolderError::Io { .. } => error.to_string(),
        }
    }

    /// A command does not find its cluster.
    #[must_use]
    pub fn no_place(self) -> &'static str {
        self.pick(
            "this is a command of a simulated cluster, and it is in no folder of one; set \
             MIRROR_SIM_STATE and MIRROR_SIM_SERVER, or run it from the folder of a server",
            "これは模擬クラスタのコマンドですが、模擬クラスタのフォルダにありません。MIRROR_SIM_STATE と \
             MIRROR_SIM_SERVER を設定するか、サーバのフォルダから実行してください",
        )
    }

    /// A scenario cannot be used.
    #[must_use]
    pub fn no_scenario(self, name: &str) -> String {
        self.pick(
            format!("`{name}` is neither a file nor one of the built-in scenarios"),
            format!("`{name}` はファイルでも組み込みのシナリオでもありません"),
        )
    }
}

impl fmt::Display for StepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::new(Language::English).step_error(self))
    }
}

impl std::error::Error for StepError {}

/// A word at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own name")]
pub enum Label {
    Time,
    Link,
    Group,
    Monitor,
    AutoRecovery,
    Copy,
    Server,
    Shows,
    Volume,
    Holds,
    Believes,
    Disk,
    Lost,
    Risks,
}

/// A part of the cluster that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A command.
    Program,
    /// A server.
    Server,
    /// The mirror disk resource.
    MirrorDisk,
    /// The failover group.
    Group,
    /// A resource of the group.
    Resource,
    /// A monitor.
    Monitor,
}

impl Part {
    const fn english(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Server => "server",
            Self::MirrorDisk => "mirror disk",
            Self::Group => "group",
            Self::Resource => "resource",
            Self::Monitor => "monitor",
        }
    }

    const fn japanese(self) -> &'static str {
        match self {
            Self::Program => "プログラム",
            Self::Server => "サーバ",
            Self::MirrorDisk => "ミラーディスク",
            Self::Group => "グループ",
            Self::Resource => "リソース",
            Self::Monitor => "モニタ",
        }
    }
}
