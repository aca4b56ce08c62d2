namespace Probity.Intake;

/// <summary>The refusals of whole rows by <see cref="RowRules"/>; those of basis and item stand on <see cref="Catalogue.BasisMatcher"/>.</summary>
public static class RowRefusals
{
    /// <summary>Held: another document than the resident identity card.</summary>
    public static readonly Refusal OtherDocument = Refusal.Invalid("intake.other-document",
        "证件类型不是居民身份证，须由人工核对。", "The document is not a resident identity card. A person has to look at this row.");

    /// <summary>Rejected: the row is about an enterprise or another legal person.</summary>
    public static readonly Refusal NotAPerson = Refusal.Invalid("intake.not-a-person",
        "本行的相对人是法人或其他组织，本系统只记录自然人。请从本文件中删除该行。", "This row is about an organisation. The register is of natural persons only: take the row out.");

    /// <summary>Rejected: the row is about a sole trader's business.</summary>
    public static readonly Refusal SoleTrader = Refusal.Invalid("intake.sole-trader",
        "本行的相对人类别是个体工商户。本系统只记录自然人，请从本文件中删除该行，按法人和其他组织的渠道报送。",
        "This row is about a sole trader's business (个体工商户). The register is of natural persons only: take the row out and send it the way of organisations.");

    /// <summary>Rejected: an invented number in a real register.</summary>
    public static readonly Refusal SyntheticNumber = Refusal.Invalid("intake.synthetic-number",
        "证件号码属于演示用虚构号段（379999），不得报送。", "The number is of the range for invented people (379999). It cannot be sent to this register.");

    /// <summary>Rejected: a real number in the demo.</summary>
    public static readonly Refusal RealNumberInDemo = Refusal.Invalid("intake.real-number-in-demo",
        "这是演示系统，只接收379999号段的虚构号码。请勿上传真实个人信息。本行内容未予保存。",
        "This is a demonstration: only invented numbers (379999) are taken. Do not upload real people's data. Nothing of the row was kept.");

    /// <summary>Rejected: no edition of the catalogue was in force on the decision's date.</summary>
    public static readonly Refusal NoEdition = Refusal.Invalid("intake.no-edition",
        "处罚（许可）决定日期当日没有生效的目录版本，不得记录。", "No edition of the catalogue was in force on the decision's date. It cannot be recorded.");

    /// <summary>Rejected: the dataset is not part of that edition.</summary>
    public static readonly Refusal NoDataset = Refusal.Invalid("intake.no-dataset",
        "决定日期当日生效的目录版本没有这一数据项模板。", "The edition in force on the decision's date does not have this template.");

    /// <summary>Rejected: the law behind the row was repealed since, and nothing holds in its place.</summary>
    public static readonly Refusal BasisEnded = Refusal.Invalid("intake.basis-ended",
        "所依据的条款已经废止：该行为不再违法，或者职权依据已经失效，不再录入。条款和日期见公开的法律依据页面。",
        "The basis was repealed: the conduct is no longer unlawful, or the authority is gone. It is not taken any more. The public page of legal bases names article and day.");

    /// <summary>Rejected: the edition in force today does not record it any more.</summary>
    public static readonly Refusal ItemEnded = Refusal.Invalid("intake.item-ended",
        "现行目录已不再记录这一事项，不再录入。", "The edition in force does not record this any more. It is not taken.");

    /// <summary>Rejected: the authority is not known to the catalogue.</summary>
    public static readonly Refusal AuthorityUnknown = Refusal.Invalid("intake.authority-unknown",
        "该机关既不是报送单位，也不在目录的单位名录中。请核对统一社会信用代码。",
        "This authority is neither the sending body nor a body of the catalogue. Check its unified social credit code.");

    /// <summary>Rejected: the row says that its data come from another body than the one that sends.</summary>
    public static readonly Refusal OtherSource = Refusal.Invalid("intake.other-source",
        "数据来源单位与报送单位不一致。请由来源单位自行报送。", "The row names another source than the body that sends it. That body has to send it.");

    /// <summary>Rejected: excluded by Article 13 of the Shandong regulation.</summary>
    public static readonly Refusal ExcludedMinor = Refusal.Invalid("intake.excluded-minor",
        "适用简易程序作出的处罚，以及违法行为轻微且主动消除或者减轻危害后果的，依《山东省社会信用条例》第十三条不得记录。",
        "Penalties by the simple procedure, and minor violations whose harm the person removed or reduced, are not recorded (Shandong regulation, Article 13).");

    /// <summary>Rejected: a licence or an honour that was suspended, cancelled, revoked or given up.</summary>
    public static readonly Refusal LicenceStatusAdverse = Refusal.Invalid("intake.licence-status-adverse",
        "当前状态只能是“有效”或“到期失效”。吊销、撤销、暂扣等是另一项决定，须按不利事项目录单独报送，不得随许可或者荣誉信息记录。",
        "The current status can only be in force or expired. A revocation, cancellation or suspension is a decision of its own and needs an adverse item of the catalogue; it is not recorded with a licence or an honour.");

    /// <summary>Held: facts that the rules need are not there. Expected names them.</summary>
    public static readonly Refusal FactsMissing = Refusal.Invalid("intake.facts-missing",
        "缺少规则所需的事实，请填写补充表后一并报送。", "Facts that the rules need are missing. Fill in the companion sheet and send it.");

    /// <summary>Rejected: the dates contradict each other.</summary>
    public static readonly Refusal DatesContradict = Refusal.Invalid("intake.dates-contradict",
        "日期前后矛盾。请核对。", "The dates contradict each other. Check them.");

    /// <summary>Rejected: too long ago.</summary>
    public static readonly Refusal Ended = Refusal.Invalid("intake.ended",
        "违法行为终了已满五年，依《山东省社会信用条例》第三十八条不得再记录。",
        "More than five years have passed since the conduct ended. It may not be recorded any more (Shandong regulation, Article 38).");

    /// <summary>Held: the amount and the text differ by the factor between yuan and 万元.</summary>
    public static readonly Refusal AmountDoubt = Refusal.Invalid("intake.amount-doubt",
        "金额与处罚内容所载数额相差一万倍，疑似以“元”填写。该列单位为万元，请核对。",
        "The amount is ten thousand times the sum in the text: it was probably given in yuan. The column is in 万元. Check it.");

    /// <summary>Held: a number whose last digits look rounded by a spreadsheet.</summary>
    public static readonly Refusal NumberRounded = Refusal.Invalid("intake.number-rounded",
        "证件号码以000结尾，疑似被电子表格软件舍入。请从原系统核对。", "The number ends in 000, as numbers do that a spreadsheet rounded. Check it against the source system.");

    /// <summary>Held: free text seems to name what is never collected. Expected names the matters.</summary>
    public static readonly Refusal ExcludedText = Refusal.Invalid("intake.excluded-text",
        "文字中可能含有禁止采集的内容（《山东省社会信用条例》第四十二条）。须由平台主管单位的核对岗查看后决定；您也可以删去有关文字后重新报送。",
        "The text may name what must not be collected (Shandong regulation, Article 42). The desk of the body that runs the register reads and decides it; or take the words out and send the row again.");

    /// <summary>Held: the identity has to be confirmed by the identity desk.</summary>
    public static readonly Refusal IdentityCheck = Refusal.Invalid("intake.identity-check",
        "姓名与证件号码须由身份核对岗核对。", "Name and number wait for the identity desk.");

    /// <summary>Unchanged: the same row stands earlier in this file.</summary>
    public static readonly Refusal RepeatedInFile = Refusal.Conflict("intake.repeated-in-file",
        "本文件前面已有相同的一行。", "The same row stands earlier in this file.");

    /// <summary>Rejected: the same row was sent before with other content; that is a correction and needs its own way.</summary>
    public static readonly Refusal UseCorrection = Refusal.Conflict("entry.use-correction",
        "同一文书、同一人、同一事项已报送过不同的内容。修改已报送的内容请走更正程序。",
        "The same document, person and item were sent before with other content. Use a correction to change it.");
}
