using System.Globalization;
using Probity.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var smoke = args.Contains("--smoke");
var chosen = args.Where(arg => !arg.StartsWith('-')).ToArray();
Machine.Print();
if (chosen.Length == 0 || chosen.Contains("catalogue")) CatalogueBench.Run(smoke ? 3 : 60);
if (chosen.Length == 0 || chosen.Contains("formats")) await FormatBench.RunAsync(smoke ? 2_000 : 100_000);
if (chosen.Length == 0 || chosen.Contains("intake")) await IntakeBench.RunAsync(smoke ? 2_000 : 100_000);
if (chosen.Length == 0 || chosen.Contains("inquiries")) await InquiryBench.RunAsync(smoke ? 100 : 20_000, TimeSpan.FromSeconds(smoke ? 1 : 10));
if (chosen.Length == 0 || chosen.Contains("log"))
{
    var rounds = smoke ? 1 : 3;
    await LogBench.RunAsync(smoke ? 2_000 : 200_000, rounds);
    await LogVerifyBench.RunAsync(smoke ? 5_000 : 500_000, rounds);
    await ReceiptBench.RunAsync(smoke ? 100 : 1_000, smoke ? 3 : 300);
}

return 0;
