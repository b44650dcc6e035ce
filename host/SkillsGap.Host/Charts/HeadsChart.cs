using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>How many people will be capable by the deadline, under the plan and under the generic programme, as two distributions a target.</summary>
internal static class HeadsChart
{
    private const double Width = 960, Left = 72, Right = 930, Top = 112, PanelHeight = 280, Between = 110;
    private const string Plan = "#1f5fa8", Generic = "#d08a2e", Wanted = "#a04030";

    // What is less probable than this at both ends is not worth the paper.
    private const double Tail = 1e-4;

    /// <summary>The picture as SVG.</summary>
    public static string Of(CompareDocument document)
    {
        var targets = document.Individual.Targets.Count;
        var title = $"People capable by {document.Deadline:yyyy-MM-dd}: the plan beside one programme for everybody";
        var svg = new Svg(Width, Top + (targets * (PanelHeight + Between)) - 40, title);
        svg.Text(Left, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(Left, 52, $"{document.InScope:N0} people in scope. Plan: {document.Individual.People:N0} learn for {document.Individual.Figures.Cash:N0} {document.Currency}. "
            + $"Programme: {document.Generic.People:N0} for {document.Generic.Figures.Cash:N0} {document.Currency}.", colour: "#666666");
        for (var t = 0; t < targets; t++) Target(svg, document.Individual.Targets[t], document.Generic.Targets[t], Top + (t * (PanelHeight + Between)));
        return svg.ToString();
    }

    private static void Target(Svg svg, HeadsDocument plan, HeadsDocument generic, double top)
    {
        int least = Math.Min(Math.Min(First(plan), First(generic)), plan.Headcount) - 1, most = Math.Max(Math.Max(Last(plan), Last(generic)), plan.Headcount) + 1;
        var box = (Left, top, Right, top + PanelHeight);
        var across = Axis.Of(least - 0.5, most + 0.5, Left, Right, 14, whole: true);
        var up = Axis.Of(0, plan.Probabilities.Concat(generic.Probabilities).Max(), top + PanelHeight, top, 5, widen: true);
        Panel.Draw(svg, across, up, box, $"probability of each number of {plan.Role}", "people capable");
        var width = Math.Max(0.5, (across[1] - across[0]) * 0.82);
        foreach (var (heads, colour, name) in new[] { (generic, Generic, "programme"), (plan, Plan, "plan") })
        {
            for (var i = 0; i < heads.Probabilities.Count; i++)
            {
                var (number, p) = (heads.First + i, heads.Probabilities[i]);
                if (p < Tail / 10 || number < least || number > most) continue;
                svg.Bar(across[number] - (width / 2), up[p], width, up[0] - up[p], colour, $"{name}: {number} people, {100 * p:0.00} %", 0.6);
            }
        }

        var wanted = across[plan.Headcount - 0.5];
        svg.Line(wanted, top - 2, wanted, top + PanelHeight, Wanted, 1.6, "5 4");
        var right = wanted < (Left + Right) / 2;
        svg.Text(wanted + (right ? 6 : -6), top + 14, $"{plan.Headcount} wanted", right ? "start" : "end", Wanted, bold: true);
        Key(svg, top - 28, Plan, $"plan: {plan.Mean:0.0} expected, {plan.Low} to {plan.High} with 80 %, P(≥ {plan.Headcount}) {100 * plan.Probability:0.#} %");
        Key(svg, top - 10, Generic, $"programme: {generic.Mean:0.0} expected, {generic.Low} to {generic.High} with 80 %, P(≥ {plan.Headcount}) {100 * generic.Probability:0.#} %");
    }

    private static int First(HeadsDocument heads) => heads.First + heads.Probabilities.TakeWhile(p => p < Tail).Count();

    private static int Last(HeadsDocument heads) => heads.First + heads.Probabilities.Count - 1 - heads.Probabilities.Reverse().TakeWhile(p => p < Tail).Count();

    private static void Key(Svg svg, double y, string colour, string text)
    {
        svg.Bar(Right - 420, y - 10, 12, 12, colour, "", 0.75);
        svg.Text(Right - 402, y, text, colour: "#555555");
    }
}
