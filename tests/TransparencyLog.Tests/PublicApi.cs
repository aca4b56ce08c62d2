using System.Reflection;
using System.Text;

namespace TransparencyLog.Tests;

/// <summary>The public face of the library as a text: each type with what can be called on it.</summary>
static class PublicApi
{
    static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Name);
            var bases = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate) ? [Name(parent)] : Array.Empty<string>())
                .Concat(type.GetInterfaces().Where(one => one.Namespace == type.Namespace || one == typeof(IDisposable)).Select(Name).Order(StringComparer.Ordinal)).ToArray();
            text.Append(bases.Length > 0 ? " : " + string.Join(", ", bases) : "").Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => FormattableString.Invariant($"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}"));
        if (typeof(Delegate).IsAssignableFrom(type)) return [Method(type.GetMethod("Invoke")!)];
        const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetConstructors().Where(one => one.GetParameters().Length > 0 || type.IsClass).Select(one => $"new({Parameters(one)})")
            .Concat(type.GetFields(all).Select(one => $"const {Name(one.FieldType)} {one.Name} = {one.GetRawConstantValue()}"))
            .Concat(type.GetProperties(all).Select(one => $"{(one.GetMethod!.IsStatic ? "static " : "")}{Name(one.PropertyType, Nullability.Create(one))} {one.Name} {{ get;{(one.SetMethod is { IsPublic: true } ? " init;" : "")} }}"))
            .Concat(type.GetEvents(all).Select(one => $"event {Name(one.EventHandlerType!)} {one.Name}"))
            .Concat(type.GetMethods(all).Where(one => !one.IsSpecialName && !IsMade(type, one)).Select(Method));
    }

    // What the compiler makes for records, and what every object has.
    static bool IsMade(Type type, MethodInfo method) =>
        method.Name is "Deconstruct" or "PrintMembers" or "GetHashCode" or "Equals" or "<Clone>$" || (method.Name == "ToString" && type.GetMethod("<Clone>$") is not null && method.DeclaringType == type && !typeof(ForkEvidence).IsAssignableFrom(type) && type != typeof(Checkpoint));

    static string Method(MethodInfo method) =>
        $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(one =>
        $"{(one.IsOut ? "out " : one.ParameterType.IsByRef ? "in " : "")}{Name(one.ParameterType, Nullability.Create(one))} {one.Name}{(one.HasDefaultValue ? " = " + (one.DefaultValue ?? "default") : "")}"));

    static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "readonly struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : "class";

    static string Name(Type type, NullabilityInfo info) => Name(type) + (info.ReadState is NullabilityState.Nullable && Nullable.GetUnderlyingType(type) is null ? "?" : "");

    static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type == typeof(string) ? "string" : type == typeof(long) ? "long" : type == typeof(int) ? "int" : type == typeof(bool) ? "bool" : type == typeof(byte) ? "byte" : type == typeof(uint) ? "uint" : type == typeof(void) ? "void" : type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
