using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Cli.Parts;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake check</c>: decides every row of a file off line, by the same code as the register.</summary>
sealed class CheckCommand : Verb
{
    readonly SheetOptions sheet;
    readonly AttestationOptions attestation;
    readonly Option<string> body;
    readonly Option<string> errors;
    readonly Option<string> fillIn;
    readonly Option<DateOnly?> on;
    readonly Option<string> catalogue;
    readonly Option<bool> real;

    /// <summary>The verb in one language.</summary>
    public CheckCommand(Language language) : base(
        "check",
        new("离线校验文件，不连接登记系统；无退回、无待处理行时退出码为 0", "Check a file off line; exit code 0 when no row is rejected or held"),
        "probity intake check penalties.csv --dataset penalty --body 11370100MB0DEM068U \\\n    --attester 周信 --attester-post 法规科科长 --errors errors.csv --fill-in fill-in.csv",
        language)
    {
        sheet = new SheetOptions(this, language);
        body = Add<string>("--body", "CODE", new("报送单位统一社会信用代码", "Credit code of the body that sends the file"));
        body.Required = true;
        attestation = new AttestationOptions(this, language);
        errors = Add<string>("--errors", "OUT.csv", new("将需要处理的行及原因写入此文件", "Write the rows to work on, with reasons, to this file"));
        fillIn = Add<string>("--fill-in", "OUT.csv", new("将缺少事项的文号写成补充表", "Write a companion sheet to fill in for rows that lack facts"));
        on = Add<DateOnly?>("--on", "DATE", new("以此日为准校验（默认今天，北京时间）", "Decide as of this day (default: today in China)"));
        this.Add(catalogue = CatalogueOption.Make(language));
        real = Add<bool>("--no-demo", "", new("按正式系统校验真实人员数据（默认按演示系统）", "Check for a register of real people (default: a demo of invented people)"));

        Option<T> Add<T>(string name, string value, Words about)
        {
            var option = new Option<T>(name) { Description = about.In(language), HelpName = value };
            this.Add(option);
            return option;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var today = call.Get(on) ?? ShanghaiTime.DayOf(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        var editions = CatalogueOption.Read(call, catalogue);
        var dataset = FindDataset(editions, today, sheet.Dataset(call));
        var companions = await CompanionSheet.ReadAsync(call, sheet.Companion(call), new CompanionTemplate(dataset), today, ct);
        var sender = new Sender(ReadBody(call), attestation.Read(call), companions);
        var rules = new RowRules(editions, dataset.Code, call.Get(real) ? RegisterMode.Real : RegisterMode.Demo, today);

        await using var file = sheet.File(call).OpenRead();
        await using var errorSheet = call.Get(errors) is { } path ? OwnFile.Create(path) : Stream.Null;
        var check = new FileCheck(Probity.Intake.Template.Of(editions, editions.InForceOn(today)!, dataset), rules, sender, SheetForm.ToDo);
        var result = await ProgressBar.RunAsync(file.Name, file, () => CheckFile.RunAsync(check, file, errorSheet, ct));

        if (call.Get(fillIn) is { } sheetPath) await CompanionSheet.WriteAsync(sheetPath, new CompanionTemplate(dataset).FillInSheet(result.Waiting), ct);
        return Report(call, result);
    }

    int Report(Call call, CheckedFile result)
    {
        call.WriteData(new JsonObject
        {
            ["rows"] = result.Rows,
            ["results"] = new JsonObject(Enum.GetValues<RowResult>().Select(kind => KeyValuePair.Create(kind.ToString().ToLowerInvariant(), (JsonNode?)result.Results.GetValueOrDefault(kind)))),
            ["codes"] = new JsonObject(result.Codes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => KeyValuePair.Create(code.Key, (JsonNode?)code.Value))),
            ["errors"] = new JsonArray([.. result.Errors.Select(RowErrors.ToJson)]),
        });
        RowErrors.Say(call, result.Errors.Select(error => (result.HeaderRow, error)));
        var todo = result.Results.GetValueOrDefault(RowResult.Rejected) + result.Results.GetValueOrDefault(RowResult.Held);
        if (todo > 0 && call.Get(errors) is null) call.Say("各行原因请用 --errors OUT.csv 输出。", "For the reasons row by row: --errors OUT.csv");
        if (result.Waiting.Count > 0 && call.Get(fillIn) is null) call.Say("缺少的事项请用 --fill-in OUT.csv 输出补充表。", "For a sheet with the facts that are missing: --fill-in OUT.csv");
        return todo > 0 || result.Errors.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    static Dataset FindDataset(Editions editions, DateOnly day, string code) => Template.EditionOptions.Find(
        editions.InForceOn(day) ?? throw FailedException.Usage($"{day:yyyy-MM-dd} 没有现行目录。", $"No edition of the catalogue is in force on {day:yyyy-MM-dd}."), code);

    CreditCode ReadBody(Call call) => CreditCode.TryParse(call.Need(body), null, out var code) ? code : throw FailedException.Usage(
        "--body 不是有效的统一社会信用代码。", "--body is not a valid unified social credit code.");
}
