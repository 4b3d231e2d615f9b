using System.Numerics;

namespace GovernanceApi.Domain.Indicators;

/// <summary>An exact number; rounded only where it is shown.</summary>
public readonly record struct Fraction
{
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    /// <summary>Above 0.</summary>
    public BigInteger Denominator { get; }

    /// <summary>A figure as it is printed, e.g. 88.58.</summary>
    public static Fraction Of(decimal printed)
    {
        var places = printed.Scale;
        var scale = BigInteger.Pow(10, places);
        return new Fraction(new BigInteger(printed * (decimal)scale), scale);
    }

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, int factor) => new(left.Numerator * factor, left.Denominator);

    public static Fraction Subtract(Fraction left, Fraction right) => left - right;

    public static Fraction Multiply(Fraction left, int factor) => left * factor;

    /// <summary>Half goes away from zero, as the figures of the field are printed.</summary>
    /// <param name="places">Decimals, 0 to 10.</param>
    public decimal Round(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var doubled = BigInteger.Abs(Numerator) * scale * 2;
        var rounded = (doubled + Denominator) / (Denominator * 2);
        return (decimal)rounded * Numerator.Sign / (decimal)scale;
    }
}
