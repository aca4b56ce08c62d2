using System.CommandLine;
using static Probity.Cli.CommandRoot;

namespace Probity.Cli;

/// <summary>All nouns and verbs. The folders of this project have the same names.</summary>
static class CommandTree
{
    /// <summary>The command with its words in one language.</summary>
    public static RootCommand Make(Language language) => CommandRoot.Make(
        new("公允录：报送、查询、核验的命令行工具。", "Probity: send, ask and verify from the command line."), language,
        [
            new Init.InitCommand(language),
            new SignIn.SignInCommand(language),
            new SignIn.SignOutCommand(language),
            Noun("intake", new("报送数据：离线校验、报送、复核", "Send files: check off line, submit, release"), language,
                new Intake.CheckCommand(language), new Intake.SubmitCommand(language), new Intake.ListCommand(language), new Intake.ShowCommand(language),
                new Intake.ResultCommand(language), new Intake.FillInCommand(language), new Intake.ReleaseCommand(language), new Intake.DiscardCommand(language)),
            Noun("template", new("模板：由目录生成的模板、样例与字段说明", "Templates, samples and field references, made from the catalogue"), language,
                new Template.ListCommand(language), new Template.GetCommand(language)),
            Noun("catalogue", new("目录：检查、查看、比较版本、测算影响", "The catalogue: check, show, compare editions, apply a draft"), language,
                new Catalogue.LintCommand(language), new Catalogue.ShowCommand(language), new Catalogue.DiffCommand(language), new Catalogue.WhatIfCommand(language)),
            Noun("key", new("密钥：单位程序的密钥，公开日志的公钥", "Keys of bodies' programs, public keys of the logs"), language, new Key.MakeCommand(language), new Key.ShowCommand(language)),
            Noun("completion", new("补全：bash、zsh、fish 的补全脚本", "Completion scripts of bash, zsh and fish"), language, Completion.ShellCommand.All(language)),
            Noun("case", new("案件：登记当事人", "Cases: register parties"), language, new Case.OpenCommand(language)),
            Noun("inquiry", new("查询：为公布的事项查询一人", "Ask about one person for a published purpose"), language,
                new Inquiry.AskCommand(language), new Inquiry.ShowCommand(language), new Inquiry.ReceiptCommand(language)),
            Noun("challenge", new("质询：本人说没有这件事的查询", "Challenges: looks of which the person says that there is no such matter"), language,
                new Challenge.ListCommand(language), new Challenge.ProveCommand(language)),
            Noun("me", new("本人：信用记录、告知、谁查询过", "Your own: entries, notices, who looked"), language,
                new Me.EntriesCommand(language), new Me.NoticesCommand(language), new Me.OpenCommand(language), new Me.LooksCommand(language), new Me.ChallengeCommand(language), new Me.ChallengesCommand(language), new Me.LogCommand(language), new Me.BindingsCommand(language), new Me.ErasuresCommand(language), new Me.EraseLooksCommand(language), new Me.AppointmentCommand(language), new Me.HandoversCommand(language)),
            Noun("official", new("工作人员：任用、变更、邀请、终止、复核", "Officials of your body: appoint, change, invite, end, confirm"), language,
                new Officials.OfficialListCommand(language), new Officials.OfficialShowCommand(language), new Officials.OfficialAppointCommand(language),
                new Officials.OfficialChangeCommand(language), new Officials.OfficialInviteCommand(language), new Officials.OfficialEndCommand(language), new Officials.OfficialHandoverCommand(language), new Officials.OfficialRecertifyCommand(language)),
            Noun("demo", new("演示：人员、令牌、登录链接", "The demo: people, tokens, sign-in links"), language,
                new Demo.PeopleCommand(language), new Demo.TokenCommand(language), new Demo.LinkCommand(language)),
            Noun("body", new("单位：申请设立、更名、调整、撤销、合并、分立", "Bodies: propose to open, rename, move, close, merge and divide"), language,
                new Body.OpenCommand(language), new Body.RenameCommand(language), new Body.MoveCommand(language), new Body.CloseCommand(language), new Body.MergeCommand(language),
                new Body.SplitCommand(language), new Body.ImportCommand(language), new Body.ListCommand(language), new Body.ShowCommand(language)),
            Noun("purpose", new("单位的应用事项：申请授予、终止、恢复", "Purposes of bodies: propose to grant, end and give back"), language,
                new Purpose.GrantCommand(language), new Purpose.EndCommand(language), new Purpose.ResumeCommand(language)),
            Noun("unit", new("内设机构和岗位：本单位自行增加、更名、撤销", "Units and posts of your body: add, rename, end"), language,
                new Unit.ListCommand(language), new Unit.AddCommand(language), new Unit.RenameCommand(language), new Unit.EndCommand(language)),
            Noun("machine", new("机器客户端：登记、批准、换密钥、终止", "Programs of bodies: register, approve, change keys, end"), language,
                new Machine.ListCommand(language), new Machine.RegisterCommand(language), new Machine.ApproveCommand(language), new Machine.KeyCommand(language), new Machine.EndCommand(language)),
            Noun("counter", new("窗口：核对证件、绑定账号", "The counter: see a document, bind an account"), language,
                new Counter.ListCommand(language), new Counter.BindCommand(language), new Counter.ConfirmCommand(language), new Counter.CancelCommand(language)),
            Noun("proposal", new("申请：查看、批准、驳回、撤回", "Proposals: read, approve, decline, withdraw"), language,
                new Proposal.ListCommand(language), new Proposal.ShowCommand(language), new Proposal.ApproveCommand(language), new Proposal.DeclineCommand(language), new Proposal.WithdrawCommand(language)),
            Noun("administrator", new("管理员：申请任命、免去，重发口令", "Administrators: propose their coming and going, invite again"), language,
                new Administrator.ProposeCommand(language), new Administrator.RenewCommand(language), new Administrator.EndCommand(language), new Administrator.ListCommand(language), new Administrator.InviteCommand(language)),
            Noun("database", new("数据库：升级与核对表结构", "The database: migrate and check its schema"), language,
                new Database.MigrateCommand(language), new Database.CheckCommand(language)),
            Noun("backup", new("备份：数据与密钥分开封存，核验，销毁到期的密钥备份", "Backups: data and keys sealed apart, verified, keys destroyed in time"), language,
                new Backup.MakeCommand(language), new Backup.VerifyCommand(language), new Backup.PruneCommand(language)),
            new Restore.RestoreCommand(language),
            new Upgrade.UpgradeCommand(language),
            Noun("erase", new("删除：依文书申请、会签、清除残留字节", "Erasing: ask by a document, co-sign, sweep the last bytes"), language,
                new Erase.ListCommand(language), new Erase.ShowCommand(language), new Erase.AskCommand(language), new Erase.CosignCommand(language), new Erase.DeclineCommand(language), new Erase.FinishCommand(language)),
            Noun("log", new("日志：核验、查看、解释公开日志，不依赖登记系统", "The public logs: audit, show, explain; no register is trusted"), language,
                new Log.VerifyCommand(language), new Log.ShowCommand(language), new Log.RecoverCommand(language), new Log.ExplainCommand(language)),
            Noun("proof", new("证明：离线核验回执和本人的证明包", "Proofs: verify receipts and your own bundle off line"), language, new Proof.VerifyCommand(language)),
            Noun("witness", new("见证人：任何人都可以运行，监督公开日志；登记系统公告见证规则的变更", "Witnesses: anybody can run one, and watch the public logs; a register announces a change of who must"), language,
                new Witness.MakeCommand(language), new Witness.ServeCommand(language), new Witness.AnnounceCommand(language), new Witness.PoliciesCommand(language)),
            Noun("facts", new("事实：与数据表核对", "Facts: compare them with the tables"), language, new Facts.CheckCommand(language)),
        ]);
}
