using SkillsGap.Engine.Planning;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>Between the engine's vocabulary and the documents of the wire. Order is kept throughout.</summary>
internal static class AllocationMapping
{
    public static AllocationProblemCheck ToProblem(AllocationHead head, IEnumerable<GroupDocument> groups) => AllocationProblem.Create(
        head.Rows!.Select(row => new AllocationRow(row.Id, row.Lower, row.Upper, [.. (row.Worth ?? []).Select(ToSegment)])),
        groups.Select(ToGroup),
        (head.Blocks ?? []).Select(block => new AllocationBlock(block.Id, block.Rows)),
        head.MovePenalty);

    public static AllocationDocument ToDocument(AllocationProblem problem) => new()
    {
        Format = AllocationDocument.CurrentFormat,
        Rows = [.. problem.Rows.Select(ToDocument)],
        Blocks = problem.Blocks.Count == 0 ? null : [.. problem.Blocks.Select(block => new BlockDocument { Id = block.Id, Rows = block.Rows })],
        MovePenalty = problem.MovePenalty,
        Groups = [.. Enumerable.Range(0, problem.GroupCount).Select(group => ToDocument(problem, group))],
    };

    public static AllocationResultDocument ToDocument(
        AllocationProblem problem, AllocationResult result, ulong seed, IReadOnlyList<AllocationRepair>? repairs = null) => new()
        {
            Format = AllocationResultDocument.CurrentFormat,
            Engine = typeof(Planner).Assembly.GetName().Version!.ToString(3),
            Seed = seed,
            Status = Name(result.Status),
            Stopped = Name(result.Stopped),
            Repeatable = result.Repeatable,
            Tolerance = AllocationResult.LimitTolerance,
            Value = result.Value,
            Bound = result.Bound,
            BoundFrom = Name(result.BoundFrom),
            PriceBound = result.PriceBound,
            Certificate = Certificate(problem, result),
            Gap = result.Gap,
            Moves = Moves(problem, result),
            CoreFailures = CoreFailures(result),
            Conflict = result.Status == PlanStatus.Infeasible ? [.. result.Conflict.Select(row => problem.Rows[row].Id)] : null,
            ConflictMembers = Members(problem, result),
            Irreducible = Irreducible(result),
            Repairs = repairs is { Count: > 0 } ? [.. repairs.Select(repair => ToDocument(problem, repair))] : null,
            Proof = Proof(problem, result),
            Choice = result.Value is null ? null : new OrderedDictionary<string, string?>(result.Choice.Select((option, group) =>
                KeyValuePair.Create(problem.GroupId(group), option < 0 ? null : problem.OptionId(group, option)))),
            Prices = new OrderedDictionary<string, double>(problem.Rows.Select((row, i) => KeyValuePair.Create(row.Id, result.Prices[i]))),
            Rows = [.. problem.Rows.Select((row, i) => new RowResultDocument
        {
            Id = row.Id,
            Used = result.Rows[i].Used,
            Slack = result.Rows[i].Slack,
            Price = result.Rows[i].Price,
        })],
        };

    /// <summary>The members of the conflict; null where none are named.</summary>
    public static IReadOnlyList<ConflictMemberDocument>? Members(AllocationProblem problem, AllocationResult result) =>
        result.ConflictMembers.Count == 0 ? null : [.. result.ConflictMembers.Select(member => new ConflictMemberDocument
        {
            Row = RowId(problem, member),
            Group = GroupId(problem, member),
            Side = Name(member.Side),
        })];

    /// <summary>Whether the conflict is irreducible; null without one.</summary>
    public static bool? Irreducible(AllocationResult result) => result.ConflictMembers.Count == 0 ? null : result.IsIrreducible;

    /// <summary>A repair by ids.</summary>
    public static RepairDocument ToDocument(AllocationProblem problem, AllocationRepair repair) => new()
    {
        Changes = [.. repair.Changes.Select(change => new LimitChangeDocument
        {
            Row = RowId(problem, change.Member),
            Group = GroupId(problem, change.Member),
            Side = Name(change.Member.Side),
            From = change.From,
            To = change.To,
            Least = change.Least,
        })],
    };

    /// <summary>The phase-1 prices of the rows in conflict; null without such a proof.</summary>
    public static OrderedDictionary<string, double>? Proof(AllocationProblem problem, AllocationResult result) => result.Proof is { } prices
        ? new OrderedDictionary<string, double>(result.Conflict.Select(row => KeyValuePair.Create(problem.Rows[row].Id, prices[row])))
        : null;

    /// <summary>What is changed of former decisions; null where none are known, or without a plan.</summary>
    public static MovesDocument? Moves(AllocationProblem problem, AllocationResult result) => result is { Moves: { } moves, Value: { } value }
        ? new MovesDocument { Penalty = problem.MovePenalty, Moved = moves.Moved, Cost = moves.Cost, Value = value + moves.Cost }
        : null;

    /// <summary>What proves a bound below the price bound; null where nothing is gained.</summary>
    public static CertificateDocument? Certificate(AllocationProblem problem, AllocationResult result) => result.Certificate is not { } certificate ? null : new()
    {
        Bound = certificate.Bound,
        Prices = new OrderedDictionary<string, double>(problem.Rows.Select((row, i) => KeyValuePair.Create(row.Id, certificate.Prices[i])).Where(p => p.Value != 0)),
        Derived = [.. certificate.Derived.Select(row => new DerivedRowDocument
        {
            From = new OrderedDictionary<string, double>(row.Sources.Select(from => KeyValuePair.Create(problem.Rows[from.Row].Id, from.Multiplier))),
            Shifts = row.Shifts.Count == 0 ? null
                : new OrderedDictionary<string, double>(row.Shifts.Select(shift => KeyValuePair.Create(problem.GroupId(shift.Group), shift.Amount))),
            Upper = row.Upper,
            Price = row.Price,
        })],
        Blocks = [.. certificate.Blocks.Select(block => problem.Blocks[block].Id)],
    };

    /// <summary>What went wrong with the exact core; null where nothing did.</summary>
    public static IReadOnlyList<string>? CoreFailures(AllocationResult result) => result.CoreFailures.Count > 0 ? result.CoreFailures : null;

    /// <summary>The name of an enumeration's value on the wire.</summary>
    public static string Name(Enum value) => value is BoundSource.CpSat ? "cp-sat" : value.ToString().ToLowerInvariant();

    private static string? RowId(AllocationProblem problem, ConflictMember member) =>
        member.Side == ConflictSide.Required ? null : problem.Rows[member.Index].Id;

    private static string? GroupId(AllocationProblem problem, ConflictMember member) =>
        member.Side == ConflictSide.Required ? problem.GroupId(member.Index) : null;

    private static WorthSegment ToSegment(WorthDocument worth) => new(worth.UpTo, worth.Each);

    private static AllocationGroup ToGroup(GroupDocument group) => new(group.Id, group.Required, [.. group.Options.Select(ToOption)])
    {
        Pin = ToDecision(group.Pin),
        Former = ToDecision(group.Former),
    };

    private static GroupDecision? ToDecision(GroupDecisionDocument? decision) => decision is null ? null : new GroupDecision(decision.Option);

    private static AllocationOption ToOption(OptionDocument option) =>
        new(option.Id, option.Value, [.. (option.Use ?? []).Select(use => new RowUse(use.Row, use.Amount))]);

    private static RowDocument ToDocument(AllocationRow row) => new()
    {
        Id = row.Id,
        Lower = row.Lower,
        Upper = row.Upper,
        Worth = row.Worth.Count == 0 ? null : [.. row.Worth.Select(step => new WorthDocument { UpTo = step.UpTo, Each = step.Each })],
    };

    private static GroupDocument ToDocument(AllocationProblem problem, int group) => new()
    {
        Id = problem.GroupId(group),
        Required = problem.IsRequired(group),
        Former = problem.Former(group) is { } former ? new GroupDecisionDocument(former.Option) : null,
        Options = [.. Enumerable.Range(0, problem.OptionCount(group)).Select(option => ToDocument(problem, group, option))],
    };

    private static OptionDocument ToDocument(AllocationProblem problem, int group, int option)
    {
        ReadOnlySpan<int> rows = problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = problem.UsedAmounts(group, option);
        var use = new UseDocument[rows.Length];
        for (int k = 0; k < use.Length; k++)
            use[k] = new UseDocument(problem.Rows[rows[k]].Id, amounts[k]);
        return new OptionDocument { Id = problem.OptionId(group, option), Value = problem.Value(group, option), Use = use.Length == 0 ? null : use };
    }
}
