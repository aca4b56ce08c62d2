using TransparencyLog.Tests;
using TransparencyLog.Tests.Writing;

return Child.Words is { } words
    ? await Child.RunAsync(words.Split('|'))
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
