using System.CommandLine;
using Probity.Intake;

namespace Probity.Cli.Parts;

/// <summary>What is attested for all rows of a file: the facts that the national template lacks, and who answers for them.</summary>
sealed class AttestationOptions
{
    readonly Option<string> attester;
    readonly Option<string> post;
    readonly Option<string> servedHow;
    readonly Option<DateOnly?> servedOn;
    readonly Option<bool> servedOnDecision;
    readonly Option<string> told;
    readonly Option<string> procedure;
    readonly Option<string> minor;
    readonly Option<DateOnly?> conductBegan;
    readonly Option<DateOnly?> conductEnded;
    readonly Option<DateOnly?> finalOn;

    /// <summary>Adds the options to a verb.</summary>
    public AttestationOptions(Command command, Language language)
    {
        attester = Add<string>("--attester", "NAME", new("具名责任人姓名；缺少时不利记录一律待处理", "Official who answers for the batch; without one, adverse rows are held"));
        post = Add<string>("--attester-post", "POST", new("具名责任人职务", "Post of that official"));
        servedHow = Choice("--served-how", new("送达方式", "Manner of service"), "in-person", "signed-post", "left-at-home", "electronic", "announcement");
        servedOn = Add<DateOnly?>("--served-on", "DATE", new("送达日期", "Day of service"));
        servedOnDecision = Add<bool>("--served-on-decision-date", "", new("各决定均于决定当日送达", "Each decision was served on its own date"));
        told = Choice("--remedies-told", new("是否告知救济途径", "Whether the persons were told of the remedies"), "yes", "no");
        procedure = Choice("--procedure", new("程序类型", "Kind of procedure"), "simple", "ordinary");
        minor = Choice("--minor-remedied", new("是否轻微且已消除或减轻", "Whether it was minor and its harm was removed or lessened"), "yes", "no");
        conductBegan = Add<DateOnly?>("--conduct-began-on", "DATE", new("违法行为起始日期", "Day on which the conduct began"));
        conductEnded = Add<DateOnly?>("--conduct-ended-on", "DATE", new("违法行为终了日期", "Day on which the conduct ended"));
        finalOn = Add<DateOnly?>("--final-on", "DATE", new("终局日期", "Day on which review or judgment made it final"));
        command.Validators.Add(result =>
        {
            if (result.GetValue(servedOn) is not null && result.GetValue(servedOnDecision))
                result.AddError(new Words("--served-on 与 --served-on-decision-date 只能选一项。", "Give --served-on or --served-on-decision-date, not both.").In(language));
            if (result.GetValue(attester) is { Length: > 0 } != result.GetValue(post) is { Length: > 0 })
                result.AddError(new Words("--attester 与 --attester-post 须同时填写。", "Give --attester and --attester-post together.").In(language));
        });

        Option<T> Add<T>(string name, string value, Words about)
        {
            var option = new Option<T>(name) { Description = about.In(language), HelpName = value };
            command.Add(option);
            return option;
        }

        Option<string> Choice(string name, Words about, params string[] codes) => Add<string>(name, string.Join('|', codes), about).AcceptOnlyFromAmong(codes);
    }

    /// <summary>What the call attests.</summary>
    public Attestation Read(Call call) => new(
        call.Get(attester) is { Length: > 0 } name ? new Attester(name, call.Get(post)!) : null,
        new SuppliedFacts
        {
            Manner = call.Get(servedHow),
            ServedOn = call.Get(servedOn),
            ToldOfRemedies = Answer(call.Get(told)),
            Procedure = call.Get(procedure),
            MinorRemedied = Answer(call.Get(minor)),
            ConductStart = call.Get(conductBegan),
            ConductEnd = call.Get(conductEnded),
            FinalOn = call.Get(finalOn),
        },
        call.Get(servedOnDecision));

    /// <summary>The same as fields of an upload: the companion columns by key, and who attests.</summary>
    public IEnumerable<(string Name, string Value)> Fields(Call call)
    {
        (string Name, string? Value)[] fields =
        [
            ("attester-name", call.Get(attester)), ("attester-post", call.Get(post)), ("served-how", call.Get(servedHow)), ("served-on", Day(call.Get(servedOn))),
            ("served-on-decision-date", call.Get(servedOnDecision) ? "yes" : null), ("remedies-told", call.Get(told)), ("procedure", call.Get(procedure)),
            ("minor-remedied", call.Get(minor)), ("conduct-began-on", Day(call.Get(conductBegan))), ("conduct-ended-on", Day(call.Get(conductEnded))), ("final-on", Day(call.Get(finalOn))),
        ];
        return fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!));
    }

    static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd");

    static bool? Answer(string? code) => code switch { "yes" => true, "no" => false, _ => null };
}
