using System.Reflection;
using Probity.Catalogue;

namespace Probity.Tests;

/// <summary>The register's own assemblies, for tests that enumerate types.</summary>
static class Assemblies
{
    public static Assembly Core { get; } = typeof(Refusal).Assembly;

    public static Assembly Files { get; } = typeof(CatalogueReader).Assembly;

    public static Assembly Program { get; } = typeof(RegisterApp).Assembly;

    public static IReadOnlyList<Assembly> Own { get; } = [Core, Files, Program];
}
