namespace Probity.Facts;

/// <summary>A kind of fact: past tense, the log it goes to, who emits it and what it says. <c>docs/facts.md</c> is made from <see cref="All"/>.</summary>
/// <param name="Code">Stable name in past tense.</param>
/// <param name="Log">The log that its leaf goes to.</param>
/// <param name="Emitter">The operation that emits it.</param>
/// <param name="Meaning">What happened, for people.</param>
/// <param name="Keys">What it says beside who, when and why; always in this order.</param>
public sealed record FactKind(string Code, LogKind Log, string Emitter, Words Meaning, IReadOnlyList<string> Keys)
{
    /// <summary>A look with its answer: found or not found.</summary>
    public static readonly FactKind InquiryAnswered = new("inquiry-answered", LogKind.Inquiries, "AnswerInquiries",
        new("一次查询得到了答复", "An inquiry was answered"), ["receipt", "case", "use", "edition", "result", "entries"]);

    /// <summary>A look that was refused for the asker's own reason.</summary>
    public static readonly FactKind InquiryRefused = new("inquiry-refused", LogKind.Inquiries, "AnswerInquiries",
        new("一次查询被拒绝", "An inquiry was refused"), ["receipt", "case", "use", "edition", "refusal"]);

    /// <summary>The identity desk saw the person's names beside a row's name.</summary>
    public static readonly FactKind IdentityCompared = new("identity-compared", LogKind.Inquiries, "IdentityDesk",
        new("身份核对人员查看了姓名", "The identity desk compared names"), ["held", "batch"]);

    /// <summary>The counter saw whom an entry is about in order to hand over its notice.</summary>
    public static readonly FactKind DeliveryPrepared = new("delivery-prepared", LogKind.Inquiries, "PrepareDelivery",
        new("窗口人员为送达查看了告知书", "A clerk saw a notice in order to deliver it"), ["entry"]);

    /// <summary>The desk read free text of a row in which the scanner had found what is never collected.</summary>
    public static readonly FactKind RowTextReviewed = new("row-text-reviewed", LogKind.Inquiries, "TextDesk",
        new("核对人员查看了报送数据中的文字", "The desk read free text of a row that a source had sent"), ["held", "batch"]);

    /// <summary>Entries were recorded from a batch: one fact a person and batch. They take effect with <see cref="BatchReleased"/>.</summary>
    public static readonly FactKind EntriesRecorded = new("entries-recorded", LogKind.Journal, "DecideChunk",
        new("一批数据中的信用记录被录入", "Entries were recorded from a batch"), ["batch", "entries"]);

    /// <summary>A notice arrived at the person by a delivery.</summary>
    public static readonly FactKind NoticeDelivered = new("notice-delivered", LogKind.Journal, "DeliverNotice",
        new("告知已送达", "A notice was delivered"), ["entry", "kind", "on", "evidence"]);

    /// <summary>A number that the register knew under one name is the same person's under another.</summary>
    public static readonly FactKind NameConfirmed = new("name-confirmed", LogKind.Journal, "DecideIdentity",
        new("核对人员确认了同一人的另一姓名", "Another name of the same person was confirmed"), ["held", "batch"]);

    /// <summary>A sign-in became a person.</summary>
    public static readonly FactKind PersonBound = new("person-bound", LogKind.Journal, "BindSignIn",
        new("登录账号与本人绑定", "A sign-in became a person"), ["assurance"]);

    /// <summary>A file was received whole. Concerns nobody yet.</summary>
    public static readonly FactKind BatchReceived = new("batch-received", LogKind.Journal, "ReceiveBatch",
        new("收到一批数据", "A batch was received"), ["batch", "dataset", "file", "attester"]);

    /// <summary>A checker released a batch: its entries and notices take effect.</summary>
    public static readonly FactKind BatchReleased = new("batch-released", LogKind.Journal, "SettleBatch",
        new("一批数据经复核生效", "A batch was released by its checker"), ["batch", "accepted"]);

    /// <summary>A checker discarded a batch: nothing of it takes effect.</summary>
    public static readonly FactKind BatchDiscarded = new("batch-discarded", LogKind.Journal, "SettleBatch",
        new("一批数据经复核不予采用", "A batch was discarded by its checker"), ["batch"]);

    /// <summary>A held row was decided by the identity desk or lapsed.</summary>
    public static readonly FactKind HeldRowSettled = new("held-row-settled", LogKind.Journal, "DecideChunk, DecideIdentity, DecideText, LapseHeldRows",
        new("一条待处理数据已处理", "A held row was settled"), ["held", "batch", "result"]);

    /// <summary>An asking body registered a case with its parties.</summary>
    public static readonly FactKind CaseOpened = new("case-opened", LogKind.Journal, "OpenCase",
        new("查询单位登记了一个案件及其当事人", "An asking body registered a case and its parties"), ["purpose", "case", "parties"]);

    /// <summary>The person said of a look that there is no such matter with that body.</summary>
    public static readonly FactKind LookChallenged = new("look-challenged", LogKind.Journal, "AskChallenge",
        new("本人提出“我与该单位没有这件事”", "The person challenged a look: there is no such matter with that body"), ["receipt", "of", "due"]);

    /// <summary>The body named the document of the matter in time.</summary>
    public static readonly FactKind ChallengeAnswered = new("challenge-answered", LogKind.Journal, "AnswerChallenge",
        new("查询单位出示了所办事项的文书", "The body named the document of the matter that a challenged look was for"), ["receipt", "document", "number", "on", "digest"]);

    /// <summary>The body named nothing in time: the challenge is settled as unproven.</summary>
    public static readonly FactKind ChallengeLapsed = new("challenge-lapsed", LogKind.Journal, "SettleChallenges",
        new("查询单位逾期没有举证，质询按没有举证办结", "The body named no document in time, and the challenge was settled as unproven"), ["receipt", "of"]);

    /// <summary>A purpose was suspended for the unit that looked, and this unproven challenge is one of those that count; the person was told.</summary>
    public static readonly FactKind ChallengeCounted = new("challenge-counted", LogKind.Journal, "WeighChallenges",
        new("因质询没有举证，应用事项对该内设机构暂停，已告知本人", "A purpose was suspended for the unit because of unproven challenges, this one among them, and the person was told"), ["receipt", "of", "unit"]);

    /// <summary>The person opened a notice about a challenged look.</summary>
    public static readonly FactKind LookNoticeOpened = new("look-notice-opened", LogKind.Journal, "OpenNotice",
        new("本人打开了有关质询的告知书", "A notice about a challenged look was opened"), ["notice", "receipt"]);

    /// <summary>Other holidays moved the day by which the body must answer to a later one.</summary>
    public static readonly FactKind ChallengeExtended = new("challenge-extended", LogKind.Journal, "SettleChallenges",
        new("节假日安排公布后，质询的答复期限顺延", "The day to answer a challenge moved to a later one when holidays were announced"), ["receipt", "of", "due"]);

    /// <summary>Other working days than before were taken in, and what waits was reckoned anew.</summary>
    public static readonly FactKind CalendarLoaded = new("calendar-loaded", LogKind.Journal, "SweepStanding",
        new("载入了新的节假日安排，有关期限重新计算", "Other working days were taken in, and what waits was reckoned anew"), ["years", "digest"]);

    /// <summary>The working days with which a register begins, one fact a year; <c>none</c> where its folder had none.</summary>
    public static readonly FactKind CalendarFounded = new("calendar-founded", LogKind.Journal, "LoadCalendar",
        new("登记系统建立时载入的一年节假日安排", "The working days of a year with which the register begins"), ["year", "standing", "hash"]);

    /// <summary>The working days of a year came in by two hands.</summary>
    public static readonly FactKind CalendarAnnounced = new("calendar-announced", LogKind.Journal, "TakeYear",
        new("经提出和批准，一年的节假日安排生效", "The working days of a year were proposed by one administrator and approved by another"), ["year", "standing", "hash", "replaced"]);

    /// <summary>An edition of the catalogue was loaded for the first time.</summary>
    public static readonly FactKind EditionLoaded = new("edition-loaded", LogKind.Journal, "LoadEditions",
        new("目录版本首次载入", "An edition of the catalogue was loaded"), ["edition", "hash"]);

    /// <summary>Somebody tried what a draft edition would do to the entries in use; numbers were shown, and nobody.</summary>
    public static readonly FactKind EditionTried = new("edition-tried", LogKind.Journal, "TryEdition",
        new("以真实数据测算了一份目录草案", "A draft of the catalogue was tried on the register"), ["edition", "draft", "hash"]);

    /// <summary>A register of real people was made; the address, the edition, the body that runs it and the number of its first administrator.</summary>
    public static readonly FactKind RegisterInitialised = new("register-initialised", LogKind.Journal, "InitRegister",
        new("正式的登记系统建立，任命了首位系统管理员", "A register of real people was made, and its first system administrator appointed"), ["origin", "edition", "operator", "official"]);

    /// <summary>A demonstration was filled with the bodies of its edition and its invented officials.</summary>
    public static readonly FactKind DemoSeeded = new("demo-seeded", LogKind.Journal, "SeedDemo",
        new("演示系统载入了目录中的单位和虚构的工作人员", "A demonstration was filled with the catalogue's bodies and invented officials"), ["edition", "bodies", "officials"]);

    /// <summary>An account at a provider became an official's.</summary>
    public static readonly FactKind AccountBound = new("account-bound", LogKind.Journal, "BindAccount",
        new("登录账号与工作人员绑定", "An account became an official's"), ["body", "official", "issuer", "by"]);

    /// <summary>A body appointed an official.</summary>
    public static readonly FactKind OfficialAppointed = new("official-appointed", LogKind.Journal, "AppointOfficial",
        new("单位任用了一名工作人员", "A body appointed an official"), ["body", "official", "from", "to", "roles", "name", "post"]);

    /// <summary>An official's name, post, last day or roles changed.</summary>
    public static readonly FactKind OfficialChanged = new("official-changed", LogKind.Journal, "ChangeOfficial",
        new("工作人员的姓名、岗位、任期或者角色有变动", "An official's name, post, last day or roles changed"), ["body", "official", "changed", "to", "roles", "name", "post"]);

    /// <summary>An appointment was ended before its last day.</summary>
    public static readonly FactKind OfficialEnded = new("official-ended", LogKind.Journal, "EndOfficial",
        new("工作人员的任职提前终止", "An appointment was ended"), ["body", "official", "reason"]);

    /// <summary>A one-time code was given out, with which an official binds an account; an account bound before is released by it.</summary>
    public static readonly FactKind OfficialInvited = new("official-invited", LogKind.Journal, "InviteOfficial",
        new("向工作人员发放了启用账号的一次性口令", "An official was given a one-time code to come in by"), ["body", "official", "until", "released"]);

    /// <summary>Another administrator approved a one-time code for an appointment that had an account.</summary>
    public static readonly FactKind CodeApproved = new("code-approved", LogKind.Journal, "ApproveCode",
        new("另一名管理员批准了重新启用任职的一次性口令", "Another administrator approved a code that opens an appointment again"), ["body", "official", "given-by"]);

    /// <summary>A clerk at a counter saw a person's document in order to bind an account.</summary>
    public static readonly FactKind BindingOpened = new("binding-opened", LogKind.Journal, "OpenBinding",
        new("窗口人员核对了身份证件，准备绑定登录账号", "A clerk saw an identity document in order to bind an account"), ["binding", "document"]);

    /// <summary>A second clerk of the same body saw the document too; a one-time code was given out.</summary>
    public static readonly FactKind BindingConfirmed = new("binding-confirmed", LogKind.Journal, "ConfirmBinding",
        new("另一名窗口人员也核对了身份证件，发放了一次性口令", "A second clerk saw the document too, and a one-time code was given out"), ["binding", "document"]);

    /// <summary>A binding came to nothing: withdrawn by a clerk, or the two clerks did not read the same, or nobody went on with it in time.</summary>
    public static readonly FactKind BindingCancelled = new("binding-cancelled", LogKind.Journal, "CancelBinding, LapseBindings",
        new("窗口绑定没有完成，已作废", "A binding at a counter came to nothing"), ["binding", "reason"]);

    /// <summary>An account opens a person's file from now on; whichever did before opens it no more.</summary>
    public static readonly FactKind PersonAccountBound = new("person-account-bound", LogKind.Journal, "RedeemPersonCode",
        new("登录账号凭窗口发放的一次性口令与本人绑定", "An account became a person's by the one-time code of a counter"), ["binding", "issuer", "replaced"]);

    /// <summary>An administrator proposed a change of bodies, purposes or administrators.</summary>
    public static readonly FactKind ProposalSubmitted = new("proposal-submitted", LogKind.Journal, "Propose",
        new("一名管理员提出了申请", "An administrator made a proposal"), ["proposal", "kind", "body"]);

    /// <summary>Another administrator approved a proposal; what it did is told by the facts beside it.</summary>
    public static readonly FactKind ProposalApproved = new("proposal-approved", LogKind.Journal, "DecideProposal",
        new("另一名管理员批准了申请", "Another administrator approved a proposal"), ["proposal", "kind", "body", "proposer"]);

    /// <summary>Another administrator declined a proposal.</summary>
    public static readonly FactKind ProposalDeclined = new("proposal-declined", LogKind.Journal, "DecideProposal",
        new("另一名管理员驳回了申请", "Another administrator declined a proposal"), ["proposal", "kind", "body", "proposer", "reason"]);

    /// <summary>Who proposed took the proposal back.</summary>
    public static readonly FactKind ProposalRetracted = new("proposal-retracted", LogKind.Journal, "DecideProposal",
        new("提出人撤回了申请", "A proposal was taken back by who made it"), ["proposal", "kind", "body"]);

    /// <summary>A body begins to act on a day.</summary>
    public static readonly FactKind BodyOpened = new("body-opened", LogKind.Journal, "ChangeTree",
        new("设立了一个单位", "A body was opened"), ["body", "name", "superior", "on"]);

    /// <summary>A body bears another name from a day.</summary>
    public static readonly FactKind BodyRenamed = new("body-renamed", LogKind.Journal, "ChangeTree",
        new("一个单位更名", "A body was renamed"), ["body", "zh", "en", "on"]);

    /// <summary>A body stands below another superior from a day.</summary>
    public static readonly FactKind BodyMoved = new("body-moved", LogKind.Journal, "ChangeTree",
        new("一个单位的隶属关系调整", "A body was moved in the tree"), ["body", "superior", "on"]);

    /// <summary>A body acts no more from a day, and nothing follows it.</summary>
    public static readonly FactKind BodyClosed = new("body-closed", LogKind.Journal, "ChangeTree",
        new("撤销了一个单位", "A body was closed"), ["body", "on", "reason"]);

    /// <summary>Bodies end and one follows them; those opened and moved by it besides.</summary>
    public static readonly FactKind BodiesMerged = new("bodies-merged", LogKind.Journal, "ChangeTree",
        new("数个单位合并", "Bodies were merged"), ["predecessors", "successor", "on", "reason", "opened", "moved"]);

    /// <summary>A body ends and several follow it; those opened by it besides.</summary>
    public static readonly FactKind BodyDivided = new("body-divided", LogKind.Journal, "ChangeTree",
        new("一个单位分立", "A body was divided"), ["predecessor", "successors", "on", "reason", "opened"]);

    /// <summary>A body may ask for a purpose.</summary>
    public static readonly FactKind PurposeGranted = new("purpose-granted", LogKind.Journal, "ChangePurposes",
        new("授予一个单位应用事项", "A body was let hold a purpose"), ["body", "purpose", "from", "to"]);

    /// <summary>A body may ask for a purpose no more.</summary>
    public static readonly FactKind PurposeEnded = new("purpose-ended", LogKind.Journal, "ChangePurposes",
        new("终止一个单位的应用事项", "A purpose was taken from a body"), ["body", "purpose"]);

    /// <summary>A unit of a body must not ask for a purpose: too often it could not show what a look was for.</summary>
    public static readonly FactKind PurposeSuspended = new("purpose-suspended", LogKind.Journal, "SuspendPurpose",
        new("因多次不能说明查询所办的事项，应用事项对单位的一个内设机构暂停", "A purpose was suspended for a unit that could not show what its looks were for"), ["body", "unit", "purpose"]);

    /// <summary>Two administrators gave a suspended purpose back.</summary>
    public static readonly FactKind PurposeResumed = new("purpose-resumed", LogKind.Journal, "ChangePurposes",
        new("两名管理员恢复了暂停的应用事项", "Two administrators gave a suspended purpose back"), ["body", "units", "purpose", "reason"]);

    /// <summary>Somebody became an administrator; whether nobody approved because there was nobody yet.</summary>
    public static readonly FactKind AdministratorAppointed = new("administrator-appointed", LogKind.Journal, "ChangeAdministrators",
        new("任命了一名管理员", "An administrator was appointed"), ["body", "official", "role", "until", "unapproved"]);

    /// <summary>An administrator stays until another day.</summary>
    public static readonly FactKind AdministratorRenewed = new("administrator-renewed", LogKind.Journal, "ChangeAdministrators",
        new("延长了一名管理员的任期", "An administrator's office was renewed"), ["body", "official", "role", "until"]);

    /// <summary>An administrator went.</summary>
    public static readonly FactKind AdministratorEnded = new("administrator-ended", LogKind.Journal, "ChangeAdministrators",
        new("免去了一名管理员", "An administrator's office was ended"), ["body", "official", "role"]);

    /// <summary>An administrator who has not come in yet was given another one-time code.</summary>
    public static readonly FactKind AdministratorInvited = new("administrator-invited", LogKind.Journal, "InviteAdministrator",
        new("重新发放了管理员的一次性口令", "An administrator was given another one-time code"), ["body", "official"]);

    /// <summary>A body's administrator added a unit or a post.</summary>
    public static readonly FactKind UnitAdded = new("unit-added", LogKind.Journal, "ChangeUnits",
        new("单位增加了内设机构或岗位", "A unit or post was added to a body"), ["body", "unit", "kind", "within", "zh", "en"]);

    /// <summary>A unit or post bears another name.</summary>
    public static readonly FactKind UnitRenamed = new("unit-renamed", LogKind.Journal, "ChangeUnits",
        new("单位的内设机构或岗位更名", "A unit or post of a body was renamed"), ["body", "unit", "zh", "en"]);

    /// <summary>A unit or post is no more.</summary>
    public static readonly FactKind UnitEnded = new("unit-ended", LogKind.Journal, "ChangeUnits",
        new("单位的内设机构或岗位撤销", "A unit or post of a body was ended"), ["body", "unit"]);

    /// <summary>A body's administrator registered a program with its public key; it waits for another's approval.</summary>
    public static readonly FactKind MachineRegistered = new("machine-registered", LogKind.Journal, "RegisterMachine",
        new("单位登记了一个机器客户端及其公钥", "A body registered a program with its public key"), ["body", "machine", "roles", "key", "to"]);

    /// <summary>Another hand approved a program, or a further key of one.</summary>
    public static readonly FactKind MachineApproved = new("machine-approved", LogKind.Journal, "ApproveMachine",
        new("机器客户端或其新密钥经另一人批准", "A program, or a further key of one, was approved by another"), ["body", "machine", "key"]);

    /// <summary>A further key of a program waits for approval.</summary>
    public static readonly FactKind MachineKeyAdded = new("machine-key-added", LogKind.Journal, "ChangeMachineKeys",
        new("机器客户端登记了新密钥", "A further key of a program was registered"), ["body", "machine", "key"]);

    /// <summary>A key of a program signs in no more.</summary>
    public static readonly FactKind MachineKeyEnded = new("machine-key-ended", LogKind.Journal, "ChangeMachineKeys",
        new("机器客户端的一个密钥终止", "A key of a program was ended"), ["body", "machine", "key"]);

    /// <summary>A program signs in no more.</summary>
    public static readonly FactKind MachineEnded = new("machine-ended", LogKind.Journal, "EndMachine",
        new("机器客户端终止", "A program was ended"), ["body", "machine"]);

    /// <summary>An administrator confirmed that an appointment is still needed.</summary>
    public static readonly FactKind OfficialConfirmed = new("official-confirmed", LogKind.Journal, "ConfirmOfficials",
        new("一项任职经管理员复核确认", "An appointment was confirmed"), ["body", "official", "due"]);

    /// <summary>An official accepted the terms of use.</summary>
    public static readonly FactKind TermsAccepted = new("terms-accepted", LogKind.Journal, "AcceptTerms",
        new("工作人员接受了使用守则", "An official accepted the terms of use"), ["body", "official", "edition"]);

    /// <summary>The account of an official was closed because nobody used it.</summary>
    public static readonly FactKind AccountClosed = new("account-closed", LogKind.Journal, "CloseStaleAccounts",
        new("长期未用的工作人员账号被关闭", "An account that nobody used was closed"), ["body", "official", "used"]);

    /// <summary>A list of a leaver's open work was made, for a successor to take over; or it stands open because an appointment was ended urgently.</summary>
    public static readonly FactKind HandoverOpened = new("handover-opened", LogKind.Journal, "OpenHandover",
        new("开列了离任人员未办结工作的移交清单", "A list of a leaver's open work was made"), ["body", "leaver", "taken-by", "works", "urgent"]);

    /// <summary>One of the two signed the list; with the second signature the work is the successor's.</summary>
    public static readonly FactKind HandoverSigned = new("handover-signed", LogKind.Journal, "SignHandover",
        new("移交清单上有人签字", "A list of open work was signed"), ["body", "leaver", "taken-by", "signed-as", "works", "complete"]);

    /// <summary>A policy of witnesses was announced, for a day thirty days ahead at least; the first one of a register, and a demonstration's, for the same day. Everybody can open it: the register shows its proof.</summary>
    public static readonly FactKind WitnessPolicyAnnounced = new("witness-policy-announced", LogKind.Journal, "AnnouncePolicy, KeepPolicies",
        new("公告了公开日志的见证规则", "A policy of witnesses was announced"), ["number", "from", "announced", "policy"]);

    /// <summary>Somebody asked for an entry or looks to be erased: the person, or an official by a document.</summary>
    public static readonly FactKind ErasureAsked = new("erasure-asked", LogKind.Journal, "AskErasure",
        new("有人申请删除", "An erasure was asked for"), ["erasure", "target"]);

    /// <summary>The audit administrator co-signed an erasure.</summary>
    public static readonly FactKind ErasureCosigned = new("erasure-cosigned", LogKind.Journal, "DecideErasure",
        new("审计管理员会签了删除申请", "The audit administrator co-signed an erasure"), ["erasure", "target"]);

    /// <summary>The audit administrator declined an erasure, or whoever asked for it took it back.</summary>
    public static readonly FactKind ErasureDropped = new("erasure-dropped", LogKind.Journal, "DecideErasure",
        new("删除申请被驳回或者撤回", "An erasure was declined or taken back"), ["erasure", "target", "reason"]);

    /// <summary>Keys were destroyed, and what stood under them is unreadable for good. It names nobody: the places in the logs are those of leaves that nobody can open any more.</summary>
    public static readonly FactKind RecordErased = new("record-erased", LogKind.Journal, "CarryOutErasures",
        new("密钥已销毁，所涉内容不可再读", "Keys were destroyed, and what stood under them is unreadable for good"), ["erasure", "target", "count", "places"]);

    /// <summary>An entry is not used any more because nothing carries it in law. It names the places of law that are gone, and the receipts under which bodies had got it: those bodies are told.</summary>
    public static readonly FactKind EntrySuspended = new("entry-suspended", LogKind.Journal, "ApplyStanding",
        new("一条记录因法律依据不复存在而中止使用", "An entry was suspended, as the law behind it is gone"), ["entry", "ground", "cause", "basis", "since", "edition", "receipts"]);

    /// <summary>A suspended entry may be used again from now on: a later edition says that the law carries it.</summary>
    public static readonly FactKind EntryResumed = new("entry-resumed", LogKind.Journal, "ApplyStanding",
        new("一条中止的记录恢复使用", "A suspended entry was resumed"), ["entry", "ground", "since", "edition"]);

    /// <summary>The start of an entry's use moved, because the holidays of a year were announced.</summary>
    public static readonly FactKind EntryStartMoved = new("entry-start-moved", LogKind.Journal, "ApplyStanding",
        new("节假日安排公布后，一条记录开始使用的时间有变动", "The start of an entry's use moved when holidays were announced"), ["entry", "usable-from"]);

    /// <summary>The ends of an entry moved, because a law that came after its decision ends it earlier, or because their rules were not stored yet. It names each end with its rule.</summary>
    public static readonly FactKind EntryEndsMoved = new("entry-ends-moved", LogKind.Journal, "ApplyStanding",
        new("新的目录施行后，一条记录的各项期限有变动", "The ends of an entry moved with the law"), ["entry", "publishable-to", "usable-to", "answerable-to", "archived-to"]);

    /// <summary>The person opened a notice that tells of a suspension. It is no delivery of the entry's own notice.</summary>
    public static readonly FactKind NoticeOpened = new("notice-opened", LogKind.Journal, "OpenNotice",
        new("本人打开了有关中止的告知书", "A notice of a suspension was opened"), ["notice", "entry"]);

    /// <summary>An editor brought a draft of an edition, or of the renewal of one.</summary>
    public static readonly FactKind EditionDrafted = new("edition-drafted", LogKind.Journal, "BringDraft",
        new("提出了一份目录版本草案", "A draft of the catalogue was brought"), ["draft", "kind", "edition", "hash", "from", "base", "widens"]);

    /// <summary>Everybody is asked about a draft between two days.</summary>
    public static readonly FactKind EditionCommentOpened = new("edition-comment-opened", LogKind.Journal, "MoveDraft",
        new("草案公开征求意见", "The public was asked about a draft"), ["draft", "edition", "hash", "from", "to"]);

    /// <summary>Somebody commented on a draft; who is not known.</summary>
    public static readonly FactKind EditionCommented = new("edition-commented", LogKind.Journal, "CommentOnDraft",
        new("收到对草案的一条意见", "Somebody commented on a draft"), ["draft", "comment", "digest"]);

    /// <summary>An editor answered a comment; the answer is published.</summary>
    public static readonly FactKind EditionCommentAnswered = new("edition-comment-answered", LogKind.Journal, "AnswerComment",
        new("答复了对草案的一条意见", "A comment on a draft was answered"), ["draft", "comment", "taken", "digest"]);

    /// <summary>The effects of a draft on people were assessed; the digest is of the published text.</summary>
    public static readonly FactKind EditionAssessed = new("edition-assessed", LogKind.Journal, "MoveDraft",
        new("完成了草案的影响评估", "The effects of a draft on people were assessed"), ["draft", "edition", "hash", "digest"]);

    /// <summary>An approver of a body that the edition in force names approved a draft.</summary>
    public static readonly FactKind EditionApproved = new("edition-approved", LogKind.Journal, "MoveDraft",
        new("一名批准人员批准了草案", "An approver approved a draft"), ["draft", "edition", "hash", "body", "official", "named"]);

    /// <summary>An approver declined a draft.</summary>
    public static readonly FactKind EditionDeclined = new("edition-declined", LogKind.Journal, "MoveDraft",
        new("一名批准人员驳回了草案", "An approver declined a draft"), ["draft", "edition", "reason"]);

    /// <summary>An editor took a draft back.</summary>
    public static readonly FactKind EditionRetracted = new("edition-retracted", LogKind.Journal, "MoveDraft",
        new("草案被撤回", "A draft was taken back"), ["draft", "edition"]);

    /// <summary>An edition was published: it is loaded from now on and holds from its day.</summary>
    public static readonly FactKind EditionPublished = new("edition-published", LogKind.Journal, "PublishDraft",
        new("公布了一个目录版本", "An edition of the catalogue was published"), ["draft", "edition", "hash", "from"]);

    /// <summary>What an edition widened holds for three years more.</summary>
    public static readonly FactKind EditionRenewed = new("edition-renewed", LogKind.Journal, "PublishDraft",
        new("一个目录版本获得续期", "An edition of the catalogue was renewed"), ["draft", "edition", "hash", "until"]);

    /// <summary>Every kind that the register can emit.</summary>
    public static readonly IReadOnlyList<FactKind> All =
    [
        InquiryAnswered, InquiryRefused, IdentityCompared, DeliveryPrepared, RowTextReviewed, EntriesRecorded, NoticeDelivered, NameConfirmed, PersonBound,
        BatchReceived, BatchReleased, BatchDiscarded, HeldRowSettled, CaseOpened, LookChallenged, ChallengeAnswered, ChallengeLapsed, ChallengeCounted, LookNoticeOpened, ChallengeExtended, CalendarLoaded, CalendarFounded, CalendarAnnounced, EditionLoaded, EditionTried,
        RegisterInitialised, DemoSeeded, AccountBound,
        OfficialAppointed, OfficialChanged, OfficialEnded, OfficialInvited, CodeApproved,
        BindingOpened, BindingConfirmed, BindingCancelled, PersonAccountBound,
        ProposalSubmitted, ProposalApproved, ProposalDeclined, ProposalRetracted, BodyOpened, BodyRenamed, BodyMoved, BodyClosed, BodiesMerged, BodyDivided,
        PurposeGranted, PurposeEnded, PurposeSuspended, PurposeResumed, AdministratorAppointed, AdministratorRenewed, AdministratorEnded, AdministratorInvited, UnitAdded, UnitRenamed, UnitEnded,
        MachineRegistered, MachineApproved, MachineKeyAdded, MachineKeyEnded, MachineEnded,
        OfficialConfirmed, TermsAccepted, AccountClosed, HandoverOpened, HandoverSigned,
        WitnessPolicyAnnounced,
        ErasureAsked, ErasureCosigned, ErasureDropped, RecordErased,
        EntrySuspended, EntryResumed, EntryStartMoved, EntryEndsMoved, NoticeOpened,
        EditionDrafted, EditionCommentOpened, EditionCommented, EditionCommentAnswered, EditionAssessed, EditionApproved, EditionDeclined, EditionRetracted, EditionPublished, EditionRenewed,
    ];
}
