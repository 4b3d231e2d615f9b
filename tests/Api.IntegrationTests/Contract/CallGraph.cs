using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>
/// What a method of ours can reach, read from the compiled code: calls, constructors and lambdas, through our own interfaces to
/// whatever implements them. It finds every way that is written, also one that a rule would close when it runs.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private readonly HashSet<Assembly> ours;
    private readonly ILookup<Type, Type> implementations;
    private readonly Dictionary<MethodBase, (List<MethodBase> Calls, List<string> Texts)> read = [];

    public CallGraph(params Assembly[] assemblies)
    {
        ours = [.. assemblies];
        implementations = assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false })
            .SelectMany(t => t.GetInterfaces().Where(i => ours.Contains(i.Assembly)).Select(i => (Interface: i, Type: t))).ToLookup(p => p.Interface, p => p.Type);
    }

    /// <summary>All methods and constructors in reach, with the texts each one names.</summary>
    public IEnumerable<(MethodBase Method, IReadOnlyList<string> Texts)> ReachOf(IEnumerable<MethodBase> roots)
    {
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(roots);
        while (open.TryPop(out var method))
        {
            if (!seen.Add(method))
            {
                continue;
            }

            var (calls, texts) = Read(method);
            yield return (method, texts);
            foreach (var next in calls.SelectMany(Targets).Concat(WorkOf(method)))
            {
                open.Push(next);
            }
        }
    }

    public IReadOnlyList<MethodBase> CallsOf(MethodBase method) => Read(method).Calls;

    public IReadOnlyList<string> TextsOf(MethodBase method) => Read(method).Texts;

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Any), .. type.GetConstructors(Any)];

    /// <summary>An async method does its work in a class that the compiler makes for it.</summary>
    private static MethodInfo[] WorkOf(MethodBase method) =>
        method.GetCustomAttribute<StateMachineAttribute>() is { } work ? work.StateMachineType.GetMethods(Any) : [];

    private IEnumerable<MethodBase> Targets(MethodBase called)
    {
        if (called.DeclaringType is not { } type || !ours.Contains(type.Assembly))
        {
            return [];
        }

        return type.IsInterface
            ? implementations[type].SelectMany(t => t.GetMethods(Any)).Where(m => m.Name.Split('.')[^1] == called.Name)
            : [called];
    }

    private (List<MethodBase> Calls, List<string> Texts) Read(MethodBase method)
    {
        if (read.TryGetValue(method, out var known))
        {
            return known;
        }

        var (calls, texts) = (new List<MethodBase>(), new List<string>());
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)((code[at++] << 8) | code[at++])) : code[at++];
            var operation = Codes[value];
            if (operation.OperandType is OperandType.InlineMethod)
            {
                calls.Add(Definition(method.Module.ResolveMethod(BitConverter.ToInt32(code, at), method.DeclaringType!.GetGenericArguments(), Generics(method))!));
            }
            else if (operation.OperandType is OperandType.InlineString)
            {
                texts.Add(method.Module.ResolveString(BitConverter.ToInt32(code, at)));
            }

            at += Length(operation.OperandType, code, at);
        }

        return read[method] = (calls, texts);
    }

    private static MethodBase Definition(MethodBase method) => method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;

    private static Type[] Generics(MethodBase method) => method.IsGenericMethod ? method.GetGenericArguments() : [];

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
