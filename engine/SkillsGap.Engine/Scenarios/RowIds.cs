using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>The names of the planner's rows: what is scarce or wanted, then the thing it is of.</summary>
internal static class RowIds
{
    public const string Budget = "budget";

    public static string UnitBudget(Unit unit) => $"budget:{unit.Id}";

    public static string Seats(Cohort cohort) => $"seats:{cohort.Id}";

    public static string Mentor(Person mentor) => $"mentor:{mentor.Id}";

    public static string Places(Project project) => $"places:{project.Id}";

    public static string Training(Unit unit, int quarter) => $"training:{unit.Id}:{quarter / 4}-Q{(quarter % 4) + 1}";

    public static string Headcount(Role role) => $"headcount:{role.Id}";

    public static string Capable(Role role) => $"capable:{role.Id}";

    public static string Worth(Role role) => $"worth:{role.Id}";

    /// <summary>Whether a use of the row is in proportion to the option's cash.</summary>
    public static bool CountsCash(string row) => row == Budget || row.StartsWith($"{Budget}:", StringComparison.Ordinal);

    /// <summary>Whether a use of the row by an option of this kind is in proportion to its probability of success.</summary>
    public static bool CountsSuccess(string row, OptionKind kind) =>
        row.StartsWith("capable:", StringComparison.Ordinal) || row.StartsWith("worth:", StringComparison.Ordinal)
        || (kind == OptionKind.Transition && row.StartsWith("headcount:", StringComparison.Ordinal));
}
