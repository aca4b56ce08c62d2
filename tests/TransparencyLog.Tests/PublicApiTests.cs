using System.Text.RegularExpressions;

namespace TransparencyLog.Tests;

public sealed partial class PublicApiTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Vectors.Folder, "..", "..", "src", "TransparencyLog"));

    [Fact]
    public void The_public_face_is_the_one_that_was_approved()
    {
        var (file, made) = (Path.Combine(Vectors.Folder, "api.approved.txt"), PublicApi.Of(typeof(Merkle).Assembly));
        if (Environment.GetEnvironmentVariable("PROBITY_APPROVE") == "1") File.WriteAllText(file, made);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", made);
    }

    [Fact]
    public void The_library_stands_alone_and_knows_one_other() =>
        Assert.Equal(["NSec.Cryptography"], typeof(Merkle).Assembly.GetReferencedAssemblies().Select(one => one.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Files_are_small()
    {
        var long_ = Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 240).Select(Path.GetFileName);
        Assert.Empty(long_);
    }

    [Fact]
    public void The_code_of_the_README_is_the_code_of_its_test()
    {
        var test = Squeezed(File.ReadAllText(Path.Combine(Vectors.Folder, "ReadmeTests.cs")));
        var blocks = Block().Matches(File.ReadAllText(Path.Combine(Root, "README.md")));
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Squeezed(block.Groups[1].Value), test, StringComparison.Ordinal));
    }

    static string Squeezed(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
