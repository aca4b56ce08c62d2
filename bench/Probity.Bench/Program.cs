using System.Globalization;
using Probity.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var smoke = args.Contains("--smoke");
var chosen = args.Where(arg => !arg.StartsWith('-')).ToArray();
Machine.Print();
if (chosen.Length == 0 || chosen.Contains("formats")) await FormatBench.RunAsync(smoke ? 2_000 : 100_000);
if (chosen.Length == 0 || chosen.Contains("intake")) await IntakeBench.RunAsync(smoke ? 2_000 : 100_000);
if (chosen.Length == 0 || chosen.Contains("inquiries")) await InquiryBench.RunAsync(smoke ? 100 : 20_000, TimeSpan.FromSeconds(smoke ? 1 : 10));
return 0;
