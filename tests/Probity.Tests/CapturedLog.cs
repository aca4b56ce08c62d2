using System.Text;
using Microsoft.Extensions.Logging;

namespace Probity.Tests;

/// <summary>Everything that a register logs, down to the smallest word, for tests that search it.</summary>
sealed class CapturedLog : ILoggerProvider, ILogger
{
    readonly StringBuilder text = new();

    public string Text
    {
        get
        {
            lock (text) return text.ToString();
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (text) text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
    }

    public void Dispose()
    {
    }
}
