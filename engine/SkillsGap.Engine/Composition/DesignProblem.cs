using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Composition;

/// <summary>
/// States posts as an allocation problem: a required group for everybody, a row with falling worth for each kind of work of each role, in head-months,
/// and the rows of what learning takes, so that a composition can be carried out.
/// </summary>
internal sealed class DesignProblem
{
    private readonly WorkforceAnalysis analysis;
    private readonly LearningResources resources;
    private readonly HeadMonths months;
    private readonly ImmutableArray<AllocationRow> rows;
    private readonly HashSet<string> known;

    public DesignProblem(WorkforceAnalysis analysis, ImmutableArray<WorthCurve> curves, DesignSettings settings)
    {
        this.analysis = analysis;
        (Curves, Availability) = (curves, settings.Availability);
        resources = new(analysis.Workforce, analysis.Scenario);
        months = new(analysis.Scenario.HorizonMonths, settings.Availability);
        rows = [.. resources.Rows(), .. curves.Select(Row)];
        known = [.. rows.Select(row => row.Id)];
    }

    /// <summary>The curves, whose rows are the problem's last in the same order.</summary>
    public ImmutableArray<WorthCurve> Curves { get; }

    private double Availability { get; }

    private double Horizon => analysis.Scenario.HorizonMonths;

    /// <summary>The problem.</summary>
    /// <param name="posts">The posts of everybody, in the order of the people.</param>
    /// <param name="added">Groups beside the people.</param>
    /// <param name="alsoRows">Rows beside those there are.</param>
    public AllocationProblem Build(
        IReadOnlyList<ImmutableArray<Post>> posts, IEnumerable<AllocationGroup>? added = null, IEnumerable<AllocationRow>? alsoRows = null)
    {
        var groups = posts.Select((some, person) => Group(person, some)).Concat(added ?? []);
        var check = AllocationProblem.Create(rows.Concat(alsoRows ?? []), groups, []);
        return check.Problem ?? throw new InvalidOperationException(
            $"The posts of a checked workforce make no problem:\n{string.Join('\n', check.Errors)}");
    }

    /// <summary>Somebody as a group.</summary>
    public AllocationGroup Group(int person, ImmutableArray<Post> posts) =>
        new(analysis.Workforce.People[person].Id, Required: true, [.. posts.Select(post => Option(person, post))]);

    /// <summary>One more proficient holder of a role, for whatever of its work is worth most.</summary>
    public AllocationGroup Hire(int role)
    {
        var existing = new RowUse(RowId(role, WorkKind.Existing), Horizon);
        AllocationOption[] options =
        [
            new("existing", 0, Known(existing)),
            new("projects", 0, Known(new(RowId(role, WorkKind.Projects), Horizon), existing with { Amount = (1 - Availability) * Horizon })),
        ];
        return new("hire", Required: false, [.. options.Where(option => option.Uses.Count > 0)]);
    }

    /// <summary>A post that somebody learns for on a place that others pay for and that takes nothing from anybody.</summary>
    public AllocationOption OnAGivenPlace(int person, Post post) => new($"given:{Name(post)}", 0, Work(person, post));

    private AllocationOption Option(int person, Post post)
    {
        if (post.Learning is not { } learning) return new(Name(post), 0, Work(person, post));
        var uses = Work(person, post).ToList();
        resources.AddUses(uses, person, learning);
        return new(Name(post), OptionValue.Of(analysis.Scenario, 0, 0, 0, learning.Cash, learning.TimeCost), Known([.. uses]));
    }

    private RowUse[] Work(int person, Post post)
    {
        var held = analysis.Workforce.People[person].Role;
        return Known([.. months.Of(held, analysis.Fits.Fit(person)[held], post).Select(one => new RowUse(RowId(one.Role, one.Kind), one.Months))]);
    }

    private RowUse[] Known(params RowUse[] uses) => [.. uses.Where(use => use.Amount > 0 && known.Contains(use.Row))];

    private AllocationRow Row(WorthCurve curve) => new(
        RowId(curve.Role, curve.Kind), null, null,
        [.. curve.Steps.Select(step => new WorthSegment(step.UpTo * Horizon, analysis.Scenario.BenefitWeight * step.ValuePerMonth))]);

    private string RowId(int role, WorkKind kind) => $"{Word(kind)}:{analysis.Workforce.Roles[role].Id}";

    private string Name(Post post)
    {
        var way = post.Learning is { } learning ? OptionName.Of(analysis.Workforce, analysis.Scenario, learning) : "as-is";
        return $"{RowId(post.Role, post.Kind)}/{way}";
    }

    private static string Word(WorkKind kind) => kind == WorkKind.Projects ? "projects" : "existing";
}
