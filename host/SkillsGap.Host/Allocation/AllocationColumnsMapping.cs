using SkillsGap.Engine.Planning;
using SkillsGap.Host.Matching;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Allocation;

/// <summary>From an allocation problem in columns to the engine's.</summary>
internal static class AllocationColumnsMapping
{
    private const int Nothing = -1, NotDecided = -2;

    /// <summary>What is wrong with the columns as such; what they say is checked with the problem.</summary>
    public static IReadOnlyList<FieldProblem> Check(AllocationColumns columns)
    {
        var checks = new ColumnChecks();
        var (rows, groups, options, uses) = (columns.Rows, columns.Groups, columns.Options, columns.Uses);
        if (rows.Lower is { } lower) checks.Length("columns.rows.lower", lower.Length, rows.Id.Length, "row");
        if (rows.Upper is { } upper) checks.Length("columns.rows.upper", upper.Length, rows.Id.Length, "row");
        if (rows.Steps is { } steps && checks.Length("columns.rows.steps", steps.Length, rows.Id.Length, "row"))
        {
            Counts(checks, "columns.rows.steps", steps, rows.UpTo?.Length ?? 0, "columns.rows.upTo");
            checks.Length("columns.rows.each", rows.Each?.Length ?? 0, rows.UpTo?.Length ?? 0, "step");
        }

        if (groups.Required is { } required) checks.Length("columns.groups.required", required.Length, groups.Id.Length, "group");
        if (groups.Pin is { } pin) checks.Length("columns.groups.pin", pin.Length, groups.Id.Length, "group");
        if (groups.Former is { } former) checks.Length("columns.groups.former", former.Length, groups.Id.Length, "group");
        if (checks.Length("columns.groups.options", groups.Options.Length, groups.Id.Length, "group"))
        {
            Counts(checks, "columns.groups.options", groups.Options, options.Id.Length, "columns.options.id");
            Decisions(checks, "columns.groups.pin", groups.Pin, groups.Options);
            Decisions(checks, "columns.groups.former", groups.Former, groups.Options);
        }

        checks.Length("columns.options.value", options.Value.Length, options.Id.Length, "option");
        if (checks.Length("columns.options.uses", options.Uses.Length, options.Id.Length, "option"))
            Counts(checks, "columns.options.uses", options.Uses, uses.Row.Length, "columns.uses.row");
        checks.Length("columns.uses.amount", uses.Amount.Length, uses.Row.Length, "use");
        checks.Places("columns.uses.row", uses.Row, rows.Id.Length, "row");
        return checks.Problems;
    }

    /// <summary>The problem of columns that fit together.</summary>
    public static AllocationProblemCheck ToProblem(AllocationColumns columns) => AllocationProblem.Create(
        Rows(columns.Rows), Groups(columns), (columns.Blocks ?? []).Select(block => new AllocationBlock(block.Id, block.Rows)), columns.MovePenalty ?? 0);

    private static IEnumerable<AllocationRow> Rows(RowColumns rows)
    {
        var step = 0;
        for (var r = 0; r < rows.Id.Length; r++)
        {
            var worth = new WorthSegment[rows.Steps?[r] ?? 0];
            for (var k = 0; k < worth.Length; k++, step++) worth[k] = new(rows.UpTo![step], rows.Each![step]);
            yield return new(rows.Id[r], rows.Lower?[r], rows.Upper?[r], worth);
        }
    }

    private static IEnumerable<AllocationGroup> Groups(AllocationColumns columns)
    {
        var (groups, all, uses) = (columns.Groups, columns.Options, columns.Uses);
        var (option, use) = (0, 0);
        for (var g = 0; g < groups.Id.Length; g++)
        {
            var first = option;
            var options = new AllocationOption[groups.Options[g]];
            for (var k = 0; k < options.Length; k++, option++)
            {
                var taken = new RowUse[all.Uses[option]];
                for (var u = 0; u < taken.Length; u++, use++) taken[u] = new(columns.Rows.Id[uses.Row[use]], uses.Amount[use]);
                options[k] = new(all.Id[option], all.Value[option], taken);
            }

            yield return new(groups.Id[g], groups.Required?[g] ?? false, options)
            {
                Pin = Decision(groups.Pin?[g], first, all.Id),
                Former = Decision(groups.Former?[g], first, all.Id),
            };
        }
    }

    private static GroupDecision? Decision(int? place, int first, string[] ids) => place switch
    {
        null or NotDecided => null,
        Nothing => new GroupDecision(null),
        { } option => new GroupDecision(ids[first + option]),
    };

    private static void Counts(ColumnChecks checks, string field, int[] counts, int total, string of)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 0) checks.Add($"{field}[{i}]", $"{counts[i]}", "is below 0.", "Count from 0.");
        }

        if (counts.Sum(count => (long)count) is var sum && sum != total)
            checks.Add(field, $"{sum:N0}", $"counts {sum:N0} in all where {of} has {total:N0} values.", "Make the counts add up to the values there are.");
    }

    private static void Decisions(ColumnChecks checks, string field, int[]? decisions, int[] options)
    {
        for (var g = 0; g < (decisions?.Length ?? 0) && g < options.Length; g++)
        {
            if (decisions![g] < NotDecided || decisions[g] >= options[g])
                checks.Add($"{field}[{g}]", $"{decisions[g]}", $"is no place of an option: the group has {options[g]:N0}.",
                    "Places count from 0 within the group; −1 is nothing, −2 not decided.");
        }
    }
}
