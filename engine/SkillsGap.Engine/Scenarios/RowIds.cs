using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>The names of the planner's rows: what is scarce or wanted, then the thing it is of.</summary>
public static class RowIds
{
    /// <summary>The row of the cash for everything.</summary>
    public const string Budget = "budget";

    internal static string UnitBudget(Unit unit) => $"budget:{unit.Id}";

    internal static string Seats(Cohort cohort) => $"seats:{cohort.Id}";

    internal static string Mentor(Person mentor) => $"mentor:{mentor.Id}";

    internal static string Places(Project project) => $"places:{project.Id}";

    internal static string Training(Unit unit, int quarter) => $"training:{unit.Id}:{quarter / 4}-Q{(quarter % 4) + 1}";

    internal static string Headcount(Role role) => $"headcount:{role.Id}";

    /// <summary>The row of a target: people capable of a role.</summary>
    public static string Capable(Role role) => $"capable:{role.Id}";

    internal static string Worth(Role role) => $"worth:{role.Id}";

    /// <summary>What the ids of rows begin with that keep groups of people in parity: who uses them tells who is in which group.</summary>
    public const string Parity = "parity:";

    /// <summary>Whether who uses a row tells who is in which group, so that it is told of nobody.</summary>
    internal static bool TellsOfGroups(string row) => row.StartsWith(Parity, StringComparison.Ordinal);

    /// <summary>Whether a use of the row is in proportion to the option's cash.</summary>
    internal static bool CountsCash(string row) => row == Budget || row.StartsWith($"{Budget}:", StringComparison.Ordinal);

    /// <summary>Whether a use of the row by an option of this kind is in proportion to its probability of success.</summary>
    internal static bool CountsSuccess(string row, OptionKind kind) =>
        row.StartsWith("capable:", StringComparison.Ordinal) || row.StartsWith("worth:", StringComparison.Ordinal)
        || (kind == OptionKind.Transition && row.StartsWith("headcount:", StringComparison.Ordinal));
}
