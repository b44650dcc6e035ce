using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Simulated annealing over <see cref="EjectionMove"/>s with a geometric cooling. Keeps the best feasible plan that it met.
/// </summary>
internal sealed class Annealing(PlanState state, CandidateColumns candidates, SeededRandom random)
{
    private const int RenewEvery = 1 << 17, AskEvery = 1024;
    private const double LookedAtAnyway = 1.0 / 32;

    private readonly int[] _best = new int[state.Choice.Length];

    /// <summary>Score of the best feasible plan; −∞ before there is one.</summary>
    public double BestScore { get; private set; } = double.NegativeInfinity;

    /// <summary>The best feasible plan; meaningful once <see cref="BestScore"/> is finite.</summary>
    public ReadOnlySpan<int> Best => _best;

    /// <summary>Tries moves until they are used up or <paramref name="pace"/> says that all is done.</summary>
    /// <param name="moves">How many to try.</param>
    /// <param name="firstTemperature">Temperature of the first, in units of the score.</param>
    /// <param name="lastTemperature">Temperature of the last.</param>
    /// <param name="mostLoss">A move whose first step loses more reduced value than this many temperatures is passed over unseen
    /// (all but one in 32), for the steps that follow seldom win it back; +∞ where prices say nothing about the score.</param>
    /// <param name="pace">Told now and then the part of the moves that is done, tells the part of the work that counts as done; 1 ends it.</param>
    public void Run(long moves, double firstTemperature, double lastTemperature, double mostLoss, Func<double, double> pace)
    {
        int groups = state.Choice.Length;
        if (groups == 0)
            return;
        var move = new EjectionMove(state, candidates, random);
        // Looking at every move would copy a large plan too often; a small one is looked at every time.
        int lookEvery = Math.Max(1, groups / 32);
        double temperature = firstTemperature, ratio = lastTemperature / firstTemperature;
        KeepIfBest();
        for (long k = 1; k <= moves; k++)
        {
            if (k % AskEvery == 0)
            {
                double done = pace((double)k / moves);
                if (done >= 1)
                    break;
                temperature = firstTemperature * Math.Pow(ratio, done);
            }
            if (k % RenewEvery == 0)
                state.Renew();
            int group = random.Below(groups), column = Draw(group);
            if (column == state.Choice[group])
                continue;
            if (candidates.Reduced(state.Choice[group]) - candidates.Reduced(column) > mostLoss * temperature && random.Unit() > LookedAtAnyway)
                continue;
            double change = move.Make(group, column);
            if (change >= 0 || change > -40 * temperature && random.Unit() < Math.Exp(change / temperature))
                AssertSmall();
            else
                move.TakeBack();
            if (k % lookEvery == 0)
                KeepIfBest();
        }
        KeepIfBest();
    }

    private int Draw(int group)
    {
        ReadOnlySpan<int> columns = candidates.Of(group);
        // Candidates stand best first, and what is far from best by prices seldom pays: the fourth power draws the front half five times in six.
        double u = random.Unit();
        int at = (int)(u * u * u * u * (columns.Length + (state.Columns.Required[group] ? 0 : 1)));
        return at < columns.Length ? columns[at] : -1;
    }

    private void KeepIfBest()
    {
        if (!state.IsFeasible || !(state.Score > BestScore))
            return;
        BestScore = state.Score;
        state.Choice.CopyTo(_best, 0);
    }

    // At every accepted move, where that is affordable.
    private void AssertSmall()
    {
        if (state.Choice.Length <= 16)
            state.AssertScore();
    }
}
