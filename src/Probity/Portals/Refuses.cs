using System.Reflection;

namespace Probity.Portals;

/// <summary>Refusals that an operation of the API can answer with, beside those of its door; its description lists them by status.</summary>
/// <param name="Refusals">In no order.</param>
public sealed record Refuses(IReadOnlyList<Refusal> Refusals);

/// <summary>How an operation declares its refusals; several declarations add up. A test refuses an operation without one.</summary>
public static class RefusesConventions
{
    /// <summary>The operation can answer with every refusal of these types, each the one that decides something of it.</summary>
    public static T Refuses<T>(this T door, params Type[] deciders) where T : IEndpointConventionBuilder =>
        door.Refuses([.. deciders.SelectMany(Of)]);

    /// <summary>The operation can answer with these refusals.</summary>
    public static T Refuses<T>(this T door, params Refusal[] refusals) where T : IEndpointConventionBuilder => door.WithMetadata(new Refuses(refusals));

    /// <summary>Once somebody has passed its door the operation refuses nothing.</summary>
    public static T RefusesNothing<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new Refuses([]));

    static IEnumerable<Refusal> Of(Type decider) => decider
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Refusal))
        .Select(field => (Refusal)field.GetValue(null)!);
}
