using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Probity.Tests;

/// <summary>
/// What a method leads to, read from the compiled program: the methods that it calls, may call by a lambda or an override, and those that these call; the types that they make, the fields that they read and
/// the texts that they say. It is more than what happens in any one run, and never less, but for delegates that were handed over when the program started.
/// </summary>
sealed class Reach
{
    const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);
    static readonly ConcurrentDictionary<MethodBase, Step> Steps = new();
    static readonly Lazy<ILookup<MethodBase, MethodBase>> Overrides = new(FindOverrides);

    readonly HashSet<MethodBase> methods = [];

    Reach(IEnumerable<MethodBase> from)
    {
        var waiting = new Queue<MethodBase>(from);
        while (waiting.TryDequeue(out var method))
        {
            if (!methods.Add(method)) continue;
            foreach (var next in StepOf(method).Next.Concat(Overrides.Value[method])) waiting.Enqueue(next);
        }
    }

    /// <summary>Own methods, generic ones as they are defined.</summary>
    public IReadOnlyCollection<MethodBase> Methods => methods;

    /// <summary>Types of which something is made, and those named as arguments of generic ones.</summary>
    public IEnumerable<Type> Types => methods.SelectMany(method => StepOf(method).Types).Distinct();

    /// <summary>Fields that are read or written, others' too.</summary>
    public IEnumerable<FieldInfo> Fields => methods.SelectMany(method => StepOf(method).Fields).Distinct();

    /// <summary>What each method says: its literals in their order, with a question mark between them, where an interpolated statement has a hole.</summary>
    public IEnumerable<string> Texts => methods.Select(TextOf).Where(text => text.Length > 0);

    /// <summary>From these methods on.</summary>
    public static Reach From(params IEnumerable<MethodBase> methods) => new(methods.Select(Definition));

    /// <summary>From all that a type does.</summary>
    public static Reach From(Type type) => new(MethodsOf(type));

    /// <summary>All methods of the program, with what each says and does by itself.</summary>
    public static IEnumerable<MethodBase> Program => Assemblies.Own.SelectMany(assembly => assembly.GetTypes()).SelectMany(MethodsOf);

    /// <summary>Those that call a method themselves: the source's method, where the compiler made another of it.</summary>
    public static IReadOnlyList<Type> CallersOf(MethodBase called) =>
        [.. Program.Where(method => StepOf(method).Next.Contains(Definition(called))).Select(method => Outermost(method.DeclaringType!)).Where(type => type != called.DeclaringType).Distinct()];

    /// <summary>What a method calls itself.</summary>
    public static IReadOnlySet<MethodBase> CallsOf(MethodBase method) => StepOf(Definition(method)).Next;

    /// <summary>What a type of the source calls itself, its lambdas and state machines with it.</summary>
    public static IReadOnlySet<MethodBase> CallsOf(Type type) => Inside(type).SelectMany(method => StepOf(method).Next).ToHashSet();

    /// <summary>Fields that a type of the source reads or writes itself.</summary>
    public static IReadOnlySet<FieldInfo> FieldsOf(Type type) => Inside(type).SelectMany(method => StepOf(method).Fields).ToHashSet();

    /// <summary>The literals of a type of the source.</summary>
    public static IEnumerable<string> TextsOf(Type type) => Inside(type).SelectMany(method => StepOf(method).Texts);

    /// <summary>Whether something that a type does is among it.</summary>
    public bool Meets(MethodBase method) => methods.Contains(Definition(method));

    /// <summary>What a method says by itself.</summary>
    public static string TextOf(MethodBase method) => string.Join(' ', string.Join(" ? ", StepOf(method).Texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The type of the source that a type is made from by the compiler.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer && type.IsDefined(typeof(CompilerGeneratedAttribute)) ? Outermost(outer) : type;

    static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).Select(Definition);

    static MethodBase Definition(MethodBase method) =>
        method is MethodInfo { IsGenericMethod: true } generic ? Definition(generic.GetGenericMethodDefinition(), method.DeclaringType) : Definition(method, method.DeclaringType);

    static MethodBase Definition(MethodBase method, Type? type) =>
        type is { IsConstructedGenericType: true } || method.ReflectedType != method.DeclaringType ? MethodBase.GetMethodFromHandle(method.MethodHandle, (type!.IsGenericType ? type.GetGenericTypeDefinition() : type).TypeHandle)! : method;

    static IEnumerable<MethodBase> Inside(Type type) => MethodsOf(type).Concat(type.GetNestedTypes(All).SelectMany(Inside));

    static bool IsOwn(Type? type) => type is not null && Assemblies.Own.Contains(type.Assembly);

    static Step StepOf(MethodBase method) => Steps.GetOrAdd(method, Read);

    static Step Read(MethodBase method)
    {
        var step = new Step();
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine) step.Add(MethodsOf(machine.StateMachineType));
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) return step;

        Type[] types = method.DeclaringType?.GetGenericArguments() ?? [], own = method is MethodInfo { IsGenericMethodDefinition: true } ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var op = Codes[code[at] is 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            if (op.OperandType is OperandType.InlineString) step.Texts.Add(method.Module.ResolveString(BitConverter.ToInt32(code, at)));
            else if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType) Note(step, method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, own)!, op);
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }

        return step;
    }

    static void Note(Step step, MemberInfo member, OpCode op)
    {
        if (member is MethodBase method)
        {
            foreach (var argument in (method is MethodInfo ? method.GetGenericArguments() : []).Concat(method.DeclaringType?.GetGenericArguments() ?? [])) Note(step, argument);
            if (op == OpCodes.Newobj) Note(step, method.DeclaringType!);
            if (IsOwn(method.DeclaringType)) step.Add([Definition(method)]);
        }
        else if (member is FieldInfo field)
        {
            step.Fields.Add(field);
            if (field.IsStatic && IsOwn(field.DeclaringType) && field.DeclaringType!.TypeInitializer is { } first) step.Add([first]);
        }
        else if (member is Type type)
        {
            Note(step, type);
        }
    }

    // A component is drawn, and a state machine moved on, by what others wrote.
    static void Note(Step step, Type type)
    {
        if (type.IsGenericParameter || !IsOwn(type)) return;
        step.Types.Add(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type);
        if (typeof(IComponent).IsAssignableFrom(type) || typeof(IAsyncStateMachine).IsAssignableFrom(type)) step.Add(MethodsOf(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type));
    }

    static ILookup<MethodBase, MethodBase> FindOverrides()
    {
        var types = Assemblies.Own.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsInterface: false }).ToArray();
        var overrides = types.SelectMany(type => type.GetMethods(All)).Where(method => method.IsVirtual && method.GetBaseDefinition() is var root && root != method && IsOwn(root.DeclaringType)).Select(method => (Of: Definition(method.GetBaseDefinition()), By: Definition(method)));
        var implementations = types.Where(type => !type.IsGenericTypeDefinition).SelectMany(type => type.GetInterfaces().Where(IsOwn).SelectMany(one => type.GetInterfaceMap(one) is var map ? map.InterfaceMethods.Zip(map.TargetMethods, (of, by) => (Of: Definition(of), By: Definition(by))) : []));
        return overrides.Concat(implementations).Where(pair => IsOwn(pair.By.DeclaringType)).ToLookup(pair => pair.Of, pair => pair.By);
    }

    sealed class Step
    {
        public HashSet<MethodBase> Next { get; } = [];

        public HashSet<Type> Types { get; } = [];

        public HashSet<FieldInfo> Fields { get; } = [];

        public List<string> Texts { get; } = [];

        public void Add(IEnumerable<MethodBase> next) => Next.UnionWith(next);
    }
}
