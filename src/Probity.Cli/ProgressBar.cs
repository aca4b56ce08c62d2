using Spectre.Console;

namespace Probity.Cli;

/// <summary>A bar on the error output for as long as a stream is read; nothing where nobody watches.</summary>
static class ProgressBar
{
    /// <summary>Runs the work and shows how far the stream was read.</summary>
    public static async Task<T> RunAsync<T>(string title, FileStream stream, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected || stream.Length is 0) return await work();

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask(Markup.Escape(title), maxValue: stream.Length);
            var running = work();
            while (await Task.WhenAny(running, Task.Delay(100)) != running) task.Value = stream.CanRead ? stream.Position : stream.Length;
            return await running;
        });
    }
}
