namespace Probity.Catalogue;

/// <summary>A part of a YAML file that knows its place.</summary>
abstract record YamlPart(Place Place);

/// <summary>A text.</summary>
sealed record YamlText(string Text, Place Place) : YamlPart(Place);

/// <summary>A list.</summary>
sealed record YamlList(IReadOnlyList<YamlPart> Parts, Place Place) : YamlPart(Place);

/// <summary>Keys and what they hold, each key once.</summary>
sealed record YamlMap(IReadOnlyDictionary<string, YamlPart> Parts, IReadOnlyDictionary<string, Place> Keys, Place Place) : YamlPart(Place);
