namespace Probity.Bench;

static class IntakeBench
{
    public static Task RunAsync(int rows) => Task.CompletedTask;
}
