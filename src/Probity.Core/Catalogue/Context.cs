namespace Probity.Catalogue;

/// <summary>A field of life (领域) to which items belong. An entry is used in no other than those that a purpose names (Shandong regulation Arts. 6 and 27).</summary>
/// <param name="Code">Stable, for instance <c>food</c>.</param>
/// <param name="Name">What people call it.</param>
public sealed record Context(string Code, Words Name);
