using Spectre.Console;

namespace Probity.Cli;

/// <summary>A bar on the error output for as long as a stream is read; nothing where nobody watches.</summary>
static class ProgressBar
{
    /// <summary>Runs work of which nobody can say how far it is, and shows that it goes on.</summary>
    public static async Task<T> WaitAsync<T>(string title, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work();

        return await Terminal().Status().StartAsync(Markup.Escape(title), _ => work());
    }

    /// <summary>Runs work that reports how much of a total is done: bytes, rows, files.</summary>
    public static async Task<T> RunAsync<T>(string title, long total, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected || total is 0) return await work(new Done(_ => { }));

        return await Terminal().Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask(Markup.Escape(title), maxValue: total);
            return await work(new Done(value => task.Value = value));
        });
    }

    /// <summary>Runs the work and shows how far the stream was read.</summary>
    public static async Task<T> RunAsync<T>(string title, FileStream stream, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected || stream.Length is 0) return await work();

        return await Terminal().Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask(Markup.Escape(title), maxValue: stream.Length);
            var running = work();
            while (await Task.WhenAny(running, Task.Delay(100)) != running) task.Value = stream.CanRead ? stream.Position : stream.Length;
            return await running;
        });
    }

    static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    // At once and in order; the library's own Progress<T> reports from the thread pool, after the bar is gone.
    sealed class Done(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
