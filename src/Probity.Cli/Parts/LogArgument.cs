using System.CommandLine;
using Probity.Cli.Log;

namespace Probity.Cli.Parts;

/// <summary>Which log a verb reads.</summary>
sealed class LogArgument
{
    readonly Argument<string> place;

    /// <summary>Adds the argument to a verb.</summary>
    public LogArgument(Command command, Language language)
    {
        place = new Argument<string>("URL|DIR")
        {
            Description = new Words("日志的网址前缀（…/log/inquiries），或者存有日志文件的文件夹", "Prefix of the log's address (…/log/inquiries), or a folder of its files").In(language),
        };
        command.Add(place);
    }

    /// <summary>The log's files, wherever they are.</summary>
    public LogPlace Open(Call call) => LogPlace.At(call.Get(place));
}
