using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Draws the truth about measurement. To add a kind of evidence: give it a line in <see cref="Table"/>, in the order of the kinds.</summary>
internal static class WorldDraw
{
    /// <summary>Where leniency is measured: a score is this much above the level at 0.5, whatever the slope.</summary>
    private const double Middle = 0.5;

    // Validity around the engine's default, a spread of 25 %; assessments anchor the scale and are not moved. Ranges of the others are declared.
    private static readonly ImmutableArray<Shape> Table =
    [
        new(EvidenceKind.SelfReport, .29, (.50, .80), (.03, .14), (.25, .50), (.1, .4), .55),
        new(EvidenceKind.Endorsement, .20, (.50, .80), (.00, .10), (.10, .30), (.4, .9), .22),
        new(EvidenceKind.Training, .30, (.50, .80), (.00, .05), (.00, .00), (-.3, .2), .28),
        new(EvidenceKind.Certification, .60, (.70, 1.0), (.00, .08), (.00, .00), (.6, 1.2), .05),
        new(EvidenceKind.Project, .45, (.70, 1.0), (.00, .10), (.00, .20), (.6, 1.2), .20),
        new(EvidenceKind.Code, .50, (.70, 1.0), (-.05, .05), (.00, .20), (.5, 1.0), .22),
        new(EvidenceKind.Assessment, .90, (1.0, 1.0), (.00, .00), (.00, .00), (.2, .8), .14),
        new(EvidenceKind.Supervisor, .72, (.75, 1.0), (.00, .08), (.15, .40), (.0, .0), .60),
        new(EvidenceKind.ToolUsage, .40, (.60, .90), (-.05, .05), (.00, .20), (.4, .9), .25),
    ];

    public static World Draw(int seed, Taxonomy taxonomy)
    {
        var draws = new Draws(seed, Purpose.Kinds);
        double sd = draws.Between(.15, .20), stable = draws.Between(.50, .80);
        double faster = Math.Exp(draws.Normal(.25));
        return new(
            seed, Round(sd), Round(stable), Round(draws.Between(.20, .40)), Round(draws.Between(.15, .35)), Round(draws.Between(.04, .09)),
            Round(draws.Between(.55, .80)), Round(-draws.Between(.03, .09)), Round(draws.Between(.45, .75)),
            [.. taxonomy.Skills.Select((skill, s) =>
                Round(Math.Clamp(skill.HalfLifeMonths * faster * Math.Exp(new Draws(seed, Purpose.HalfLives, s).Normal(.25)), 3, 120)))],
            [.. Table.Select(shape => Kind(shape, Round(sd), draws))]);
    }

    private static KindTruth Kind(Shape shape, double sd, Draws draws)
    {
        bool anchor = shape.Slope.Low == shape.Slope.High;
        double validity = anchor ? Round(draws.Between(.85, .93)) : Round(Math.Clamp(shape.Validity * Math.Exp(draws.Normal(.25)), .15, .90));
        double slope = Round(In(shape.Slope));
        double offset = Round(In(shape.Leniency) + ((1 - slope) * Middle));
        double noise = slope * sd * Math.Sqrt((1 / (validity * validity)) - 1);
        double shared = In(shape.Shared);
        return new(
            shape.Kind, offset, slope, validity, Round(noise * Math.Sqrt(shared)), Round(noise * Math.Sqrt(1 - shared)), Round(In(shape.Selection)),
            shape.Rate);

        double In((double Low, double High) range) => draws.Between(range.Low, range.High);
    }

    // What is written to the truth is what is drawn with.
    private static double Round(double value) => Math.Round(value, 3);

    private sealed record Shape(
        EvidenceKind Kind, double Validity, (double Low, double High) Slope, (double Low, double High) Leniency, (double Low, double High) Shared,
        (double Low, double High) Selection, double Rate);
}
