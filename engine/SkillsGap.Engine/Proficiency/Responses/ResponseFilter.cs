namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// Follows abilities and difficulties from answer to answer (see <see cref="ResponseModel"/>), in time and memory that do not grow with
/// the number of answers: a belief per person, per person and skill, per skill and per item. The belief in `x = θ − b` before an answer is
/// normal with mean and variance `m = m_θ − m_b, v = v_θ + v_b`; after it, the normal distribution with the exact mean and variance
/// (assumed-density filtering; Opper 1998, Herbrich, Minka &amp; Graepel 2007). By linear regression on x that moves
/// `m_θ by (v_θ/v)·Δm and v_θ by −(v_θ/v)²·Δv`, b likewise with the sign turned: an Elo step (Pelánek 2016) whose size is what is not yet
/// known. What θ has gained, as precision and mean, is kept with the skill of the person, and the person's other skills learn of it
/// through g.
/// </summary>
/// <remarks>
/// Answers must come in time order. Abilities drift as in Glickman (1999): a month adds to the variance of what is known from answers, so
/// that old answers fade towards the general ability. Difficulties do not drift. Beliefs of θ and b are taken to be
/// independent: where one person answers the same unknown item again and again, each answer counts for more than it should until others
/// have answered it too.
/// </remarks>
/// <param name="model">What is believed to begin with.</param>
public sealed class ResponseFilter(ResponseModel model)
{
    private readonly BeliefTree abilities = new(model.GeneralSd, model.SkillSd, model.DriftPerMonth);
    private readonly BeliefTree difficulties = new(model.SkillDifficultySd, model.ItemDifficultySd, 0);
    private readonly Dictionary<(int Person, int Skill), int> abilityOf = [];

    /// <summary>Beliefs held: people, skills, items, and pairs of person and skill with answers.</summary>
    public int Beliefs => abilities.Roots + abilities.Leaves + difficulties.Roots + difficulties.Leaves;

    /// <summary>People and skills with answers, in no order, with the number of the ability that stands for them.</summary>
    internal IEnumerable<(int Person, int Skill, int Ability)> Abilities =>
        abilityOf.Select(pair => (pair.Key.Person, pair.Key.Skill, pair.Value));

    /// <summary>Number of skills.</summary>
    internal int Skills => difficulties.Roots;

    /// <summary>Number of items.</summary>
    internal int Items => difficulties.Leaves;

    /// <summary>A new person; their index.</summary>
    public int AddPerson() => abilities.AddRoot();

    /// <summary>A new skill; its index.</summary>
    public int AddSkill() => difficulties.AddRoot();

    /// <summary>A new item of a skill; its index.</summary>
    public int AddItem(int skill) => difficulties.AddLeaf(skill);

    /// <summary>Predicts an answer, then learns from it.</summary>
    /// <param name="person">Index of the person.</param>
    /// <param name="item">Index of the item.</param>
    /// <param name="date">The day; not before that of the person's last answer in the skill.</param>
    /// <param name="correct">The answer; the prediction does not depend on it.</param>
    /// <returns>The probability that was given to a right answer before it was seen.</returns>
    public double Take(int person, int item, DateOnly date, bool correct)
    {
        var day = date.DayNumber;
        var key = (person, difficulties.RootOf(item));
        if (!abilityOf.TryGetValue(key, out var ability))
            abilityOf.Add(key, ability = abilities.AddLeaf(person));
        var (theta, b) = (abilities.Of(ability, day), difficulties.Of(item, day));
        var (known, hard) = (theta.Variance, b.Variance);
        var variance = known + hard;
        var moments = LogisticMoments.Of(theta.Mean - b.Mean, variance, correct);
        abilities.Take(ability, day, Gain(theta, moments.Step, moments.Shrinkage, variance));
        difficulties.Take(item, day, Gain(b, -moments.Step, moments.Shrinkage, variance));
        return moments.Probability;
    }

    /// <summary>What the answers of a person in a skill alone say of their ability there.</summary>
    internal Belief AnswersOf(int ability) => abilities.Answers(ability);

    /// <summary>Number of a person's answers in a skill, and the day of the last.</summary>
    internal (int Count, DateOnly Last) TakenOf(int ability) =>
        abilities.Taken(ability) is var (count, day) ? (count, DateOnly.FromDayNumber(day)) : default;

    /// <summary>The difficulty of an item.</summary>
    internal Belief DifficultyOf(int item) => difficulties.Of(item, 0);

    /// <summary>The skill of an item.</summary>
    internal int SkillOf(int item) => difficulties.RootOf(item);

    // What has to be added to a belief so that it moves as regression on x moves it.
    private static Belief Gain(Belief before, double step, double shrinkage, double variance)
    {
        var share = before.Variance / variance;
        var after = Belief.Of(before.Mean + (share * step), before.Variance * (1 - (share * shrinkage)));
        return after - before;
    }
}
