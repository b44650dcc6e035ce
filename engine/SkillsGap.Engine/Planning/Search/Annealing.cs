namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Simulated annealing over <see cref="EjectionMove"/>s with a geometric cooling. Keeps the best feasible plan that it met.
/// </summary>
internal sealed class Annealing(PlanState state, CandidateColumns candidates, SeededRandom random)
{
    private const int RenewEvery = 1 << 17;

    private readonly int[] _best = new int[state.Choice.Length];

    /// <summary>Score of the best feasible plan; −∞ before there is one.</summary>
    public double BestScore { get; private set; } = double.NegativeInfinity;

    /// <summary>The best feasible plan; meaningful once <see cref="BestScore"/> is finite.</summary>
    public ReadOnlySpan<int> Best => _best;

    /// <summary>Tries moves until they are used up or <paramref name="goOn"/>, asked now and then with the part done, says no.</summary>
    public void Run(long moves, double firstTemperature, double lastTemperature, Func<double, bool> goOn)
    {
        int groups = state.Choice.Length;
        if (groups == 0)
            return;
        var move = new EjectionMove(state, candidates, random);
        // Looking at every move would copy a large plan too often; a small one is looked at every time.
        int lookEvery = Math.Max(1, groups / 32), askEvery = 1024;
        double temperature = firstTemperature, ratio = lastTemperature / firstTemperature;
        KeepIfBest();
        for (long k = 1; k <= moves; k++)
        {
            if (k % askEvery == 0)
            {
                double done = (double)k / moves;
                if (!goOn(done))
                    break;
                temperature = firstTemperature * Math.Pow(ratio, done);
            }
            if (k % RenewEvery == 0)
                state.Renew();
            int group = random.Below(groups), column = Draw(group);
            if (column == state.Choice[group])
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
        int at = (int)(u * u * u * u * (columns.Length + 1));
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
