using Microsoft.AspNetCore.Components;
using Probity.Portals;

namespace Probity.Catalogue;

/// <summary>A page of one edition. Reached by the edition's permanent address it leads on to permanent addresses, else to those of the edition in force.</summary>
public abstract class EditionPage : Page
{
    /// <summary>The edition shown.</summary>
    [Parameter, EditorRequired] public required Edition Edition { get; set; }

    /// <summary>The address of the edition's list of items.</summary>
    protected string CatalogueLink => Link(IsPermanent ? Own : "catalogue");

    /// <summary>The address of an item.</summary>
    protected string ItemLink(string code) => Link(IsPermanent ? $"{Own}/items/{code}" : $"catalogue/{code}");

    /// <summary>The address of a purpose.</summary>
    protected string PurposeLink(string code) => Link(IsPermanent ? $"{Own}/purposes/{code}" : $"purposes/{code}");

    /// <summary>The address of the list of purposes.</summary>
    protected string PurposesLink => Link(IsPermanent ? $"{Own}/purposes" : "purposes");

    /// <summary>The address of the legal bases.</summary>
    protected string BasesLink => Link(IsPermanent ? $"{Own}/bases" : "bases");

    /// <summary>The address of another part of the edition: <c>terms</c>, <c>fields/utilities</c>.</summary>
    protected string PartLink(string path) => Link(IsPermanent ? $"{Own}/{path}" : $"catalogue/{path}");

    bool IsPermanent => Frame.Path == Own || Frame.Path.StartsWith(Own + "/", StringComparison.Ordinal);

    string Own => $"catalogue/editions/{Edition.Code}";
}
