using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Probity.Witnessing;
using TransparencyLog;

namespace Probity.Bench;

/// <summary>A witness behind HTTP on the same machine, as anybody would run it.</summary>
sealed class BenchWitness : IAsyncDisposable
{
    readonly SignerKey key = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
    readonly WitnessStore store;
    readonly string url;
    WebApplication? app;

    BenchWitness(string folder)
    {
        store = WitnessStore.Open(Path.Combine(folder, "witness"));
        url = $"http://127.0.0.1:{FreePort()}";
        PolicyFile = Path.Combine(folder, "witnesses");
        File.WriteAllText(PolicyFile, $"witness w {key.Verifier} {url}/\nquorum w\n");
    }

    /// <summary>What the register's operator writes.</summary>
    public string PolicyFile { get; }

    public static BenchWitness In(string folder) => new(folder);

    public async Task StartAsync(IReadOnlyList<VerifierKey> logs)
    {
        app = WitnessServer.Build(new WitnessSettings(new Witness(key, store, TimeProvider.System, logs), logs, url, _ => { }));
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        store.Dispose();
        key.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
