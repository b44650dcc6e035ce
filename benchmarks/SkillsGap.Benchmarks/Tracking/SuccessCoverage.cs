using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks.Tracking;

/// <summary>
/// Do the intervals of the probabilities of success hold what is true? Worlds in which each kind of path succeeds otherwise than declared, by a shift of its
/// log-odds; so many outcomes of paths drawn from a population, again and again; and the share of kinds whose true success lies in their 90 % interval. Beside
/// it how far the probabilities of single paths are from the truth, as declared and as learned.
/// </summary>
internal static class SuccessCoverage
{
    private const int PathsOfAKind = 500;
    private static readonly double[] Spreads = [0, 0.25, 0.5, 1];

    public static int Run(int outcomes, int replications, int worlds)
    {
        Console.WriteLine($"{outcomes:N0} outcomes, {replications} replications in each of {worlds} worlds, 90 % intervals, prior worth 20 outcomes");
        Console.WriteLine();
        Console.WriteLine("| log-odds off by (sd) | intervals | that hold the truth | mean width | error as declared | error as learned |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var spread in Spreads) Console.WriteLine(Line(spread, outcomes, replications, worlds));
        return 0;
    }

    private static string Line(double spread, int outcomes, int replications, int worlds)
    {
        int intervals = 0, held = 0;
        double width = 0, declaredError = 0, learnedError = 0;
        for (var world = 0; world < worlds; world++)
        {
            var random = new Random((world * 7919) + (int)(spread * 1000));
            var shifts = Enum.GetValues<PathKind>().ToDictionary(kind => kind, _ => spread * Normal(random));
            var population = Enum.GetValues<PathKind>().SelectMany(kind => Enumerable.Range(0, PathsOfAKind).Select(_ => Draw(kind, random))).ToArray();
            var truth = new SuccessModel { Shifts = shifts };
            for (var r = 0; r < replications; r++)
            {
                var seen = Enumerable.Range(0, outcomes).Select(_ => population[random.Next(population.Length)])
                    .Select(path => (path.Kind, Declared: path.Under(new()), Success: random.NextDouble() < path.Under(truth)))
                    .GroupBy(one => one.Kind)
                    .Select(group => new PathOutcomes(group.Key, group.Count(), group.Count(one => one.Success), group.Average(one => one.Declared))).ToList();
                var learned = new SuccessModel().Learned(seen, 20);
                foreach (var kind in seen)
                {
                    var (low, high) = SuccessPosterior.Of(kind, 20).Interval();
                    var share = population.Where(path => path.Kind == kind.Kind).Average(path => path.Under(truth));
                    intervals++;
                    held += share >= low && share <= high ? 1 : 0;
                    width += high - low;
                }

                declaredError += population.Average(path => Math.Abs(path.Under(new()) - path.Under(truth)));
                learnedError += population.Average(path => Math.Abs(path.Under(learned) - path.Under(truth)));
            }
        }

        var runs = worlds * replications;
        return $"| {spread:0.00} | {intervals:N0} | {100.0 * held / intervals:0.0} % | {width / intervals:0.000} | {declaredError / runs:0.000} | {learnedError / runs:0.000} |";
    }

    private static SimulatedPath Draw(PathKind kind, Random random)
    {
        var gaps = random.Next(1, 7);
        return new(kind, gaps, gaps * (6 + (16 * random.NextDouble())), random.NextDouble() < 0.5, random.NextDouble() < 0.3);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private sealed record SimulatedPath(PathKind Kind, int Gaps, double Hours, bool Practice, bool Preferred)
    {
        private bool Cohort => Kind is PathKind.Cohort or PathKind.CohortMentored;

        private bool Mentor => Kind is PathKind.SelfPacedMentored or PathKind.CohortMentored;

        public double Under(SuccessModel model) => model.Probability(Gaps, Hours, Mentor, Practice, Preferred, Cohort);
    }
}
