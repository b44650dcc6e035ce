namespace SkillsGap.Host.Plans;

/// <summary>What is said where there is no plan: that there is none, or that none was found, which are two things.</summary>
internal static class NoPlan
{
    private const string Infeasible = "infeasible";

    /// <summary>In a cell of a table: <c>no plan</c>, or <c>not found</c>.</summary>
    public static string Cell(string status) => status == Infeasible ? "no plan" : "not found";

    /// <summary>Within a sentence.</summary>
    public static string Clause(string status) => status == Infeasible ? "there is no plan" : "no plan was found";

    /// <summary>In a sentence of its own.</summary>
    public static string Sentence(string status) =>
        status == Infeasible ? "There is no such plan: its limits cannot all be kept." : "No plan was found, and none was ruled out.";
}
