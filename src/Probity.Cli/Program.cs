using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Probity;
using Probity.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var language = LanguageChoice.Of(args);
// The library's own words, about options that it does not know, follow this.
CultureInfo.CurrentUICulture = language is Language.Zh ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;

var parsed = CommandTree.Make(language).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Action is ParseErrorAction) return UsageErrors.Write(parsed, language);

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception error) when (Failures.Find(error) is not null)
{
    return Failures.Write(Failures.Find(error)!, language);
}
