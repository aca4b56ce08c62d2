namespace Probity.Sheets;

/// <summary>Why a workbook is not read. Whoever sends one does not see what a program sees: where the two may differ, it is refused by name.</summary>
public static class WorkbookRefusals
{
    /// <summary>A workbook of before 2007 (BIFF), or of WPS's own format.</summary>
    public static readonly Refusal Binary = Refusal.Invalid("file.workbook-binary",
        "这是旧版xls（或et）工作簿。请在电子表格软件中另存为“Excel工作簿（*.xlsx）”后上传。",
        "This is a workbook of the old xls (or et) format. Save it as an Excel workbook (*.xlsx) and upload that file.");

    /// <summary>A workbook that opens with a password only.</summary>
    public static readonly Refusal Encrypted = Refusal.Invalid("file.workbook-encrypted",
        "该工作簿设有打开密码。请取消密码后另存再上传；文件上传后即加密保存。",
        "This workbook opens with a password only. Take the password off, save it and upload it again; uploaded files are kept sealed.");

    /// <summary>A zip file that is no xlsx workbook.</summary>
    public static readonly Refusal OtherZip = Refusal.Invalid("file.workbook-other",
        "这不是xlsx工作簿（可能是压缩包、ods、xlsb或其他文档）。请解压，或另存为“Excel工作簿（*.xlsx）”后上传。",
        "This is not an xlsx workbook but an archive or another document (ods, xlsb). Unpack it, or save it as an Excel workbook (*.xlsx).");

    /// <summary>A workbook that cannot be read.</summary>
    public static readonly Refusal Damaged = Refusal.Invalid("file.workbook-damaged",
        "工作簿已损坏或含有不允许的内容，无法读取。请在电子表格软件中打开后另存为新的xlsx文件再上传。",
        "The workbook is damaged, or holds what none may hold. Open it in a spreadsheet program, save it as a new xlsx file and upload that one.");

    /// <summary>A workbook that unpacks to more than any honest one.</summary>
    public static readonly Refusal TooLarge = Refusal.Invalid("file.workbook-too-large",
        "工作簿解压后超过上限（文件64 MB，单个工作表256 MB，文字64 MB）。请删除多余的格式和空行，或拆分后分批报送。",
        "The workbook unpacks to more than is taken (64 MB packed, 256 MB a sheet, 64 MB of texts). Remove formats and empty rows, or split it.");

    /// <summary>A workbook that takes values from other files.</summary>
    public static readonly Refusal Linked = Refusal.Invalid("file.workbook-linked",
        "工作簿引用了其他文件的数据，显示的内容可能已经过时。请复制后“选择性粘贴—数值”，断开链接再上传。",
        "The workbook takes values from other files, which may have changed since. Paste its cells as values, break the links and upload it again.");

    /// <summary>Several sheets have a header that fits and rows below it.</summary>
    public static readonly Refusal Sheets = Refusal.Invalid("file.workbook-sheets",
        "工作簿有多个工作表含有可报送的数据，无法确定报送哪一个。请只保留一个后上传。",
        "Several sheets of the workbook have rows that could be sent. Keep one of them and upload it again.");

    /// <summary>The rows are on a hidden sheet, or in hidden rows or columns.</summary>
    public static readonly Refusal Hidden = Refusal.Invalid("file.workbook-hidden",
        "工作簿的数据中有隐藏的工作表、行或列，报送人看不到将要报送的全部内容。请取消隐藏（含筛选）或删除后上传。",
        "Some of the data is on a hidden sheet, or in hidden rows or columns, so the sender does not see all of it. Show it (filters too) or delete it.");

    /// <summary>Cells are merged among the header and the rows.</summary>
    public static readonly Refusal Merged = Refusal.Invalid("file.workbook-merged",
        "表头或数据中有合并单元格，无法判断内容属于哪些行。请取消合并并逐行填写后上传。",
        "Cells are merged among the header or the rows, so nobody can tell which rows they belong to. Unmerge them and fill in every row.");

    /// <summary>Nothing is in any sheet.</summary>
    public static readonly Refusal Nothing = Refusal.Invalid("file.workbook-empty",
        "工作簿没有内容。请检查后重新上传。", "There is nothing in the workbook. Check it and upload it again.");
}
