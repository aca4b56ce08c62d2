using Microsoft.AspNetCore.Components;

namespace Probity.Portals;

/// <summary>What every page is made from. It injects nothing: all that it shows arrives in required parameters.</summary>
public abstract class Page : ComponentBase
{
    /// <summary>Language, portal, address, who is signed in.</summary>
    [Parameter, EditorRequired] public required Frame Frame { get; set; }

    /// <summary>Language of this page.</summary>
    protected Language Language => Frame.Language;

    /// <summary>The text in the language of this page.</summary>
    protected string Say(Words words) => words.In(Language);

    /// <summary>The text in the language of this page; both are always given.</summary>
    protected string Say(string zh, string en) => new Words(zh, en).In(Language);

    /// <summary>The address of another page in the same language.</summary>
    protected string Link(string path) => Frame.Link(path);
}

/// <summary>A piece of the kit: a pattern that knows its language and nothing else of the page.</summary>
public abstract class Piece : ComponentBase
{
    /// <summary>Language in which it speaks.</summary>
    [Parameter, EditorRequired] public required Language Language { get; set; }

    /// <summary>The text in the language of this piece.</summary>
    protected string Say(Words words) => words.In(Language);

    /// <summary>The text in the language of this piece; both are always given.</summary>
    protected string Say(string zh, string en) => new Words(zh, en).In(Language);
}
